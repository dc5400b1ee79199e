import { describe, expect, it } from 'vitest';
import { holdsCprNumber } from '../../../schemas/fields/cpr-number.ts';

describe('text with what looks like a CPR number', () => {
  it.each(['010190-1234', 'Ring om 311299 - 0000.', '(010190–1234)', '010190 1234', 'a\n290200-4321'])(
    'is found in %j',
    (text) => {
      expect(holdsCprNumber(text)).toBe(true);
    },
  );

  it.each([
    ['a day that no month has', '320190-1234'],
    ['a month that no year has', '011390-1234'],
    ['day or month 00', '000190-1234 010090-1234'],
    ['a P-number', '1003388394'],
    ['a longer number', '5790-010190-12345'],
    ['a number inside a longer one', '9010190-1234'],
    ['phone numbers', '20 30 40 50, +45 20304050'],
    ['years', '2026-2027'],
  ])('is not found in %s', (_, text) => {
    expect(holdsCprNumber(text)).toBe(false);
  });
});
