import type { Question } from '../../../schemas/question.ts';
import type { Text } from '../../../schemas/text.ts';
import { longDateTime } from '../../domain/danish-time.ts';
import { isAllowed } from '../../domain/transitions.ts';
import { fill } from '../fill.ts';
import { type Html, html } from '../html.ts';
import { textIn } from '../values.ts';
import { writtenField } from '../widgets/written-field.ts';
import { actForm, valuesOf } from './act-form.ts';
import { applicantFault } from './applicant-faults.ts';
import type { ApplicationPage } from './application-page.ts';

const texts = {
  title: { da: 'Spørgsmål fra {consultant}', en: 'Question from {consultant}' },
  asked: { da: 'Stillet {askedAt}', en: 'Asked on {askedAt}' },
  answer: { da: 'Jeres svar', en: 'Your answer' },
  hint: {
    da: 'Højst 1.500 tegn. Skriv ikke CPR-numre eller andet følsomt om personer',
    en: 'At most 1,500 characters. Do not write CPR numbers or other sensitive facts about people',
  },
  effect: {
    da: '{consultant} får svaret med det samme. Det kan ikke rettes, når det er sendt.',
    en: '{consultant} gets the answer at once. It cannot be changed once it is sent.',
  },
  button: { da: 'Send svaret', en: 'Send the answer' },
} as const satisfies Record<string, Text>;

/** What the company was asked last, while it can still answer. */
export function openQuestion(page: ApplicationPage): Html | undefined {
  const { application, consultant, language } = page;
  const question = application.questions?.at(-1);
  if (question === undefined || !isAllowed('answer', application.status)) {
    return undefined;
  }
  const values = { consultant: consultant.name };
  return html`<section class="section"><h2>${fill(texts.title[language], values)}</h2>
${asked(question, page)}
${actForm(
  page,
  'answer',
  html`${writtenField({
    name: 'answer',
    label: texts.answer,
    hint: texts.hint[language],
    value: textIn(valuesOf(page, 'answer'), 'answer'),
    fault: applicantFault(page, 'answer'),
    language,
  })}
<p>${fill(texts.effect[language], values)}</p>
<button class="button" type="submit">${texts.button[language]}</button>`,
)}</section>`;
}

function asked({ text, askedAt }: Question, { language }: ApplicationPage): Html {
  return html`<p class="quiet">${fill(texts.asked[language], { askedAt: longDateTime(askedAt, language) })}</p>
<blockquote class="written">${text}</blockquote>`;
}
