import { describe, expect, it } from 'vitest';
import { anEmailContext } from '../an-email-context.ts';
import { proseOf } from '../prose-of.ts';

describe('withdrawalEmail', () => {
  it('confirms that nothing more happens', () => {
    expect(proseOf(anEmailContext({ template: 'withdrawal' }))).toMatchInlineSnapshot(`
      "I har trukket jeres henvendelse tilbage [RG-7K3M-42Q]

      I HAR TRUKKET JERES HENVENDELSE TILBAGE

      Der sker ikke mere. Vi holder ingen tider fri til jer, og Anne Holm har fået besked.

      Reference: RG-7K3M-42Q

      Se jeres henvendelse:
      https://forms.example.org/a/abc

      I er velkomne til at skrive til os igen en anden gang.

      Har I spørgsmål? Ring til Anne Holm på 60 70 80 90, eller svar på denne mail."
    `);
  });
});
