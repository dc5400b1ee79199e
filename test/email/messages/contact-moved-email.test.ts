import { describe, expect, it } from 'vitest';
import { emailFor } from '../../../functions/email/email.ts';
import { anEmailContext } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('contactMovedEmail', () => {
  it('warns the old address, with neither link nor new address', () => {
    expect(proseOf(anEmailContext({ template: 'contact-moved' }))).toMatchInlineSnapshot(`
      "Vi skriver til en anden adresse nu [RG-7K3M-42Q]

      VI SKRIVER TIL EN ANDEN ADRESSE NU

      Der er skrevet en ny mailadresse på jeres henvendelse. Mails om den går dertil fra nu af.

      Var det jer, skal I ikke gøre noget. De links, I fik her, virker ikke længere.

      Reference: RG-7K3M-42Q

      Var det ikke jer? Ring til Lars Krog på 70 20 30 40, eller svar på denne mail."
    `);
  });

  it('A15 says the same in English', () => {
    expect(proseOf(anEmailContext({ template: 'contact-moved', language: 'en' }))).toMatchInlineSnapshot(`
      "We write to another address now [RG-7K3M-42Q]

      WE WRITE TO ANOTHER ADDRESS NOW

      A new e-mail address was given for your enquiry. E-mails about it go there from now on.

      If it was you, there is nothing to do. The links you got here no longer work.

      Reference: RG-7K3M-42Q

      Was it not you? Call Lars Krog on 70 20 30 40, or reply to this e-mail."
    `);
  });

  it('goes to the address that was given up, without a name', () => {
    const { to, html, text } = emailFor(anEmailContext({ template: 'contact-moved' }));
    expect(to).toEqual({ name: '', address: 'old@bageriet.example' });
    expect(html + text).not.toMatch(/mette@bageriet|href=/);
  });
});
