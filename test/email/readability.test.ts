import { describe, expect, it } from 'vitest';
import type { Block } from '../../functions/email/blocks.ts';
import { codeBlock } from '../../functions/email/code-block.ts';
import { contactBlock } from '../../functions/email/contact-block.ts';
import { type EmailContext, emailFor } from '../../functions/email/email.ts';
import { letterFor } from '../../functions/email/letter-for.ts';
import { toMime } from '../../functions/email/mime.ts';
import { fieldsOf } from '../../schemas/answers.ts';
import type { Answers } from '../../schemas/application.ts';
import { interestForm } from '../../schemas/forms/interest.ts';
import { anEmailContext, languages, sendings } from './an-email-context.ts';
import { DATES, FULL_DATES, lix } from './readability.ts';

const code = { code: '7K3M-42QA-XY9P-D5HC', page: 'https://forms.example.org/code' };
const openedOnce = { count: 1, firstAt: '2026-11-24T09:00:00.000Z', lastAt: '2026-11-24T09:00:00.000Z' };
const opens = { holder: 'anne-holm', program: openedOnce };

describe.each(languages)('in %s', (language) => {
  it.each(sendings)('N17 $template to the $recipient has a LIX of at most 40', (sending) => {
    const context = anEmailContext({ ...sending, language, form: interestForm, code, opens });
    const letter = letterFor(context);
    const blocks = [...letter.blocks, ...codeBlock(code), contactBlock(sending.recipient, letter)];
    expect(lix(blocks.flatMap((block) => prose(block, language)))).toBeLessThanOrEqual(40);
  });

  it.each(sendings)('N17 $template to the $recipient has no gap left open', (sending) => {
    const { subject, html, text, calendar } = emailFor(anEmailContext({ ...sending, language }));
    const all = [subject, html, text, calendar?.content].join('\n');
    expect(all).not.toMatch(/undefined|null|NaN|Invalid|\[object|[{}$]|\(\)/);
    expect(text).not.toMatch(/ {2}|\.\./);
  });

  it.each(sendings)(
    'N17 $template to the $recipient tells weekday, time and zone with every date',
    (sending) => {
      const { subject, html, text } = emailFor(anEmailContext({ ...sending, language }));
      for (const part of [subject, html, text]) {
        expect(part.match(FULL_DATES[language])?.length).toBe(part.match(DATES[language])?.length);
      }
    },
  );

  it.each(sendings)(
    'N17 $template to the $recipient stays under 100 kB when everything is said',
    async (sending) => {
      const raw = await toMime(emailFor(wordyContext({ ...sending, language })));
      expect(raw.byteLength).toBeLessThan(100_000);
    },
  );
});

describe('readability', () => {
  it('N17 looks at mails that do tell dates', () => {
    const { text } = emailFor(anEmailContext({ template: 'receipt' }));
    expect(text.match(FULL_DATES.da)).toHaveLength(3);
  });

  it('LIX is words per sentence and the share of long words', () => {
    expect(lix(['Det er en kort sætning. Konsulenten ringer kl. 10.00 den 1. december 2026'])).toBeCloseTo(
      12 / 2 + (100 * 3) / 12 + 0,
      0,
    );
  });
});

function prose(block: Block, language: 'da' | 'en'): string[] {
  return block.kind === 'heading' || block.kind === 'paragraph'
    ? [block.text[language].replace(/https?:\S+/g, '')]
    : [];
}

function wordyContext(given: Parameters<typeof anEmailContext>[0]): EmailContext {
  const long = (length: number) => 'ø'.repeat(length);
  const answers: Answers = Object.fromEntries(
    fieldsOf(interestForm).map(({ id, options = [], widget, role, maxLength = 20 }) => {
      const ids = options.map((option) => option.id);
      const all = widget === 'checkboxes' ? ids : (ids.at(-1) ?? long(maxLength));
      return [id, role === 'email' ? 'mette@bageriet.example' : all];
    }),
  );
  const context = anEmailContext({ ...given, form: interestForm, answers });
  const { booking, decision, ...application } = context.application;
  const place = long(300);
  return {
    ...context,
    application: {
      ...application,
      ...(booking && { booking: { ...booking, place } }),
      ...(decision && { decision: { ...decision, message: `${long(79)}\n`.repeat(10) } }),
    },
  };
}
