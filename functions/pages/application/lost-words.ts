import type { Text } from '../../../schemas/text.ts';
import { isAllowed } from '../../domain/transitions.ts';
import { type Html, html } from '../html.ts';
import { textIn } from '../values.ts';
import { valuesOf } from './act-form.ts';
import type { ApplicationPage } from './application-page.ts';

const texts = {
  title: { da: 'Det skrev I', en: 'What you wrote' },
  notKept: {
    da: 'Vi har ikke gemt det. Kopiér det, hvis I vil sende det på en anden måde.',
    en: 'We have not kept it. Copy it if you want to send it in another way.',
  },
} as const satisfies Record<string, Text>;

/** What came too late to be stored is given back, for its form is gone from the page. */
export function lostWords(page: ApplicationPage): Html | undefined {
  const { application, language } = page;
  const lost = (['answer', 'choose'] as const)
    .filter((act) => !isAllowed(act, application.status))
    .map((act) => textIn(valuesOf(page, act), act === 'answer' ? 'answer' : 'message'))
    .find((words) => words.trim() !== '');
  return lost === undefined
    ? undefined
    : html`<section class="section"><h2>${texts.title[language]}</h2>
<p>${texts.notKept[language]}</p>
<blockquote class="written">${lost}</blockquote></section>`;
}
