import { describe, expect, it } from 'vitest';
import { clientPrefix } from '../../functions/http/client-prefix.ts';

describe('clientPrefix', () => {
  it.each([
    ['192.0.2.17', '192.0.2'],
    ['::ffff:192.0.2.17', '192.0.2'],
    ['::FFFF:192.0.2.17', '192.0.2'],
    ['0:0:0:0:0:ffff:192.0.2.17', '192.0.2'],
    ['::ffff:c000:211', '192.0.2'],
  ])('A16 counts %s by the first three bytes of its IPv4 address', (address, prefix) => {
    expect(clientPrefix(address)).toBe(prefix);
  });

  it.each([
    ['2001:db8:12:3456:789a:bcde:f012:3456', '20010db8001234'],
    ['2001:0DB8:0012:34ff::1', '20010db8001234'],
    ['2001:db8:12:34::', '20010db8001200'],
    ['2001:db8::1', '20010db8000000'],
    ['fe80::1%eth0', 'fe800000000000'],
    ['fe80:0:0:12ff::1%2', 'fe800000000012'],
    ['::1', '00000000000000'],
    ['64:ff9b::192.0.2.17', '0064ff9b000000'],
  ])('A16 counts %s by its first 56 bits, however it is written', (address, prefix) => {
    expect(clientPrefix(address)).toBe(prefix);
  });

  it('A16 tells two networks apart whose addresses look alike', () => {
    expect(clientPrefix('2001:db8:12:100::1')).not.toBe(clientPrefix('2001:db8:12:1::1'));
    expect(clientPrefix('192.0.21.1')).not.toBe(clientPrefix('192.0.2.11'));
  });
});
