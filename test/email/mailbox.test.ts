import { describe, expect, it } from 'vitest';
import { mailbox } from '../../functions/email/mailbox.ts';

describe('mailbox', () => {
  it.each([
    ['Mette Hansen', 'Mette Hansen'],
    ["Søren O'Brien-Åkjær", "Søren O'Brien-Åkjær"],
    ['Hansen, Mette', 'Hansen Mette'],
    ['Mette\r\nBcc: x@example.org', 'Mette Bcc x example.org'],
    ['"Chef" <chef@example.org>', 'Chef chef example.org'],
    ['=?utf-8?Q?=0D=0ABcc?=', 'utf-8 Q 0D 0ABcc'],
    ['Se https://example.org', 'Se https example.org'],
    ['a\u2028b\u0000c\u202ed^ne', 'a b c d ne'],
    ['\ud800x', '\ufffdx'],
  ])('makes of %j a name that ends no header', (given, name) => {
    expect(mailbox(given, 'a@example.org').name).toBe(name);
  });

  it('keeps a name short', () => {
    expect(mailbox('x'.repeat(500), 'a@example.org').name).toHaveLength(100);
  });

  it.each([
    'a@example.org,b@example.org',
    'a@example.org b@example.org',
    '<a@example.org>',
    'a@example.org\r\n',
    'a"b@example.org',
    '',
  ])('takes %j for exactly one address or none', (address) => {
    const taken = [address].flatMap((given) => {
      try {
        return mailbox('', given).address;
      } catch {
        return [];
      }
    });
    expect(taken.filter((given) => given !== 'a@example.org')).toEqual([]);
  });

  it('writes an international domain in the form that mail servers know', () => {
    expect(mailbox('', 'post@bøger.example').address).toBe('post@xn--bger-gra.example');
  });
});
