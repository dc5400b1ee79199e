import { describe, expect, it } from 'vitest';
import { emailFor } from '../../functions/email/email.ts';
import type { Opens } from '../../schemas/opens.ts';
import { anEmailContext } from './an-email-context.ts';

const [firstAt, lastAt] = ['2026-11-24T09:00:00.000Z', '2026-11-25T12:00:00.000Z'];
const three = { count: 3, firstAt, lastAt };

const cases: readonly (readonly [Opens, string, string])[] = [
  [
    { holder: 'anne-holm', person: three, program: three },
    'Anne Holm har åbnet siden, senest onsdag den 25. november 2026 kl. 13.00 (dansk tid).',
    'Anne Holm has opened the page, last on Wednesday 25 November 2026 at 13:00 (Danish time).',
  ],
  [
    { holder: 'anne-holm', program: three },
    'Siden er ikke åbnet af et menneske. Programmer har åbnet den 3 gange.',
    'Nobody has opened the page. Programs have opened it 3 times.',
  ],
  [
    { holder: 'anne-holm', program: { ...three, count: 1 } },
    'Siden er ikke åbnet af et menneske. Programmer har åbnet den 1 gang.',
    'Nobody has opened the page. Programs have opened it once.',
  ],
  [{ holder: 'anne-holm' }, 'Anne Holm har ikke åbnet siden.', 'Anne Holm has not opened the page.'],
];

describe.each(['overdue-notice', 'expiry-notice'] as const)('%s', (template) => {
  it.each(cases)('N3 tells the coordinator whether a person has seen it', (opens, danish, english) => {
    const textIn = (language: 'da' | 'en') =>
      emailFor(anEmailContext({ template, recipient: 'coordinator', language, opens })).text;

    expect(textIn('da')).toContain(danish);
    expect(textIn('en')).toContain(english);
  });
});

it('N3 tells a consultant nothing of how often their page was opened', () => {
  const opens = { holder: 'anne-holm', program: three };
  const { text } = emailFor(anEmailContext({ template: 'expiry-notice', recipient: 'consultant', opens }));

  expect(text).not.toContain('åbnet');
});
