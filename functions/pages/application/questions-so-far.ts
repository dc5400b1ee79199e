import type { Question } from '../../../schemas/question.ts';
import type { Text } from '../../../schemas/text.ts';
import { longDateTime } from '../../domain/danish-time.ts';
import { isAllowed } from '../../domain/transitions.ts';
import { fill } from '../fill.ts';
import { type Html, html } from '../html.ts';
import type { ApplicationPage } from './application-page.ts';

const texts = {
  title: { da: 'Spørgsmål og svar', en: 'Questions and answers' },
  asked: { da: 'Vi spurgte {askedAt}', en: 'We asked on {askedAt}' },
  answered: { da: 'I svarede {answeredAt}', en: 'You answered on {answeredAt}' },
  lapsed: { da: 'Vi fik ikke svar senest {answerBy}.', en: 'We got no answer by {answerBy}.' },
  open: { da: 'Spørgsmålet blev ikke besvaret.', en: 'The question was not answered.' },
  refusal: {
    da: 'I skrev, da ingen af de foreslåede tider passede',
    en: 'You wrote, when none of the proposed times suited you',
  },
} as const satisfies Record<string, Text>;

/** What was asked and answered, with times; the open question stands in its own place. */
export function questionsSoFar(page: ApplicationPage): Html | undefined {
  const { application, language } = page;
  const { questions = [], refusal, status } = application;
  const told = isAllowed('answer', status) ? questions.slice(0, -1) : questions;
  if (told.length === 0 && refusal === undefined) {
    return undefined;
  }
  return html`<section class="section"><h2>${texts.title[language]}</h2>
${told.map((question) => exchange(question, page))}
${refusal && written(texts.refusal[language], refusal)}
</section>`;
}

function exchange(question: Question, { language }: ApplicationPage): Html {
  const { text, askedAt, answer, answeredAt } = question;
  return html`${written(fill(texts.asked[language], { askedAt: longDateTime(askedAt, language) }), text)}
${
  answer === undefined || answeredAt === undefined
    ? html`<p>${withoutAnswer(question, language)}</p>`
    : written(fill(texts.answered[language], { answeredAt: longDateTime(answeredAt, language) }), answer)
}`;
}

function withoutAnswer({ answerBy, lapsedAt }: Question, language: ApplicationPage['language']): string {
  return lapsedAt === undefined
    ? texts.open[language]
    : fill(texts.lapsed[language], { answerBy: longDateTime(answerBy, language) });
}

function written(heading: string, words: string): Html {
  return html`<h3>${heading}</h3>
<blockquote class="written">${words}</blockquote>`;
}
