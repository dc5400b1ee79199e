import type { Field } from '../define-form.ts';
import { emailAddressSchema } from '../email-address.ts';
import { fieldOf, type KnownQuestion } from './question.ts';

const MAX_LENGTH = 254;

export function emailField(question: KnownQuestion): Field {
  return fieldOf(
    { role: 'email', autocomplete: 'email', label: { da: 'E-mail', en: 'E-mail' }, ...question },
    {
      widget: 'text',
      // The JSON format `email` would refuse the international domains that we take.
      schema: emailAddressSchema.meta({
        pattern: '^\\s*[^\\s@]+@[^\\s@]+\\.[^\\s@]+\\s*$',
        maxLength: MAX_LENGTH,
      }),
      isCoded: false,
      inputMode: 'email',
      maxLength: MAX_LENGTH,
      messages: {
        missing: { da: 'Skriv en e-mailadresse', en: 'Write an e-mail address' },
        invalid: {
          da: 'Skriv e-mailadressen helt ud, for eksempel navn@virksomhed.dk',
          en: 'Write the whole e-mail address, for example name@company.dk',
        },
      },
    },
  );
}
