import { describe, expect, it } from 'vitest';
import { emailFor } from '../../functions/email/email.ts';
import { previewText } from '../../functions/email/preview-text.ts';
import { anEmailContext, languages } from './an-email-context.ts';

describe('previewText', () => {
  it.each(languages)(
    'N19 is the mail itself, but for the link that does not exist yet, in %s',
    (language) => {
      const context = anEmailContext({ template: 'confirmation', language });
      const words = { da: '(her kommer linket)', en: '(the link goes here)' }[language];
      expect(previewText(context)).toBe(emailFor(context).text.replace(context.link, words));
    },
  );
});
