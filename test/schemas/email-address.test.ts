import { describe, expect, it } from 'vitest';
import { emailAddressSchema } from '../../schemas/email-address.ts';

describe('an e-mail address', () => {
  it.each([
    ['a@example.dk', 'a@example.dk'],
    [' A.B+c@Example.DK ', 'A.B+c@example.dk'],
    ['a@bøger.dk', 'a@xn--bger-gra.dk'],
    ['a@femernvækst.dk', 'a@xn--femernvkst-j6a.dk'],
  ])('%j is kept as %j', (written, kept) => {
    expect(emailAddressSchema.parse(written)).toBe(kept);
  });

  it.each([
    'a',
    'a@',
    '@example.dk',
    'a@b',
    'a@@example.dk',
    'a b@example.dk',
    'a,b@example.dk',
    '"a b"@example.dk',
    'ø@example.dk',
    'a@[192.0.2.1]',
    'a@example.dk/path',
    'a@example.dk?subject=x',
    'a@ex%61mple.dk',
    'a@example.dk:25',
    'a@exa\nmple.dk',
    'a@example.dk\r\nBcc: b@example.dk',
    'a@example.dk, b@example.dk',
    'a@ex\uD800.dk',
    `a@${'b.'.repeat(130)}dk`,
  ])('%j is none', (written) => {
    expect(emailAddressSchema.safeParse(written).success).toBe(false);
  });
});
