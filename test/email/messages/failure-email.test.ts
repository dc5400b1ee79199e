import { describe, expect, it } from 'vitest';
import { anEmailContext } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('failureEmail', () => {
  it('takes the blame and names a person', () => {
    expect(proseOf(anEmailContext({ template: 'failure' }))).toMatchInlineSnapshot(`
      "Der er sket en fejl hos os [RG-7K3M-42Q]

      DER ER SKET EN FEJL HOS OS

      Vi har jeres henvendelse, men den er gået i stå hos os. Fejlen er vores. I skal ikke sende den igen.

      Reference: RG-7K3M-42Q

      Se jeres henvendelse:
      https://forms.example.org/a/abc

      Lars Krog har fået besked og hjælper jer videre. Ring til Lars Krog på 70 20 30 40, eller svar på denne mail."
    `);
  });
});
