import type { Question } from '../../../schemas/question.ts';
import { longDateTime } from '../../domain/danish-time.ts';
import { fill } from '../fill.ts';
import { type Html, html } from '../html.ts';
import type { DecisionPage } from './decision-page.ts';
import { handedOnTexts, historyTexts as texts } from './history-texts.ts';
import { personName } from './person-name.ts';

/** What happened before the present state: who had it, what was asked and answered, what became of dates. */
export function history(page: DecisionPage): Html | undefined {
  const { application, language } = page;
  const { questions = [] } = application;
  const closed = questions.filter(({ answeredAt, lapsedAt }) => answeredAt ?? lapsedAt);
  const parts = [
    handedOn(page),
    ...closed.map((question) => exchange(page, question)),
    closed.length > 0 && newDeadline(page),
    refusal(page),
    extension(page),
  ].filter((part) => part !== undefined && part !== false);
  return parts.length === 0
    ? undefined
    : html`<section class="section"><h2>${texts.heading[language]}</h2>
${parts}
</section>`;
}

function handedOn({ application, settings, language }: DecisionPage): Html | undefined {
  const { handedOn: handing, assignedAt } = application;
  if (handing === undefined) {
    return undefined;
  }
  const from = personName(handing.from, settings);
  const text = handedOnTexts[handing.why ?? 'chosen'] ?? handedOnTexts['chosen'];
  return html`<p>${text && fill(text[language], { from })} ${texts.since[language]} ${longDateTime(assignedAt, language)}.</p>
${handing.note !== undefined && quoted(fill(texts.note[language], { from }), handing.note)}`;
}

/** One question with what became of it, and how long the deadline stood still for it. */
function exchange({ settings, language }: DecisionPage, question: Question): Html {
  const { text, askedBy, askedAt, answer, answerBy, answeredAt, lapsedAt } = question;
  const who = fill(texts.asked[language], { who: personName(askedBy, settings) });
  const until = answeredAt ?? lapsedAt ?? answerBy;
  return html`${quoted(`${who} ${longDateTime(askedAt, language)}`, text)}
${
  answer === undefined
    ? html`<p>${fill(texts.notAnswered[language], { answerBy: longDateTime(answerBy, language) })}</p>`
    : quoted(`${texts.answered[language]} ${longDateTime(until, language)}`, answer)
}
<p>${fill(texts.stoodStill[language], {
    from: longDateTime(askedAt, language),
    until: longDateTime(until, language),
  })}</p>`;
}

/** Only while it is the deadline: later ones replace it, and what is decided has none. */
function newDeadline({ application, language }: DecisionPage): Html | undefined {
  if (application.status !== 'awaitingDecision') {
    return undefined;
  }
  const decideBy = longDateTime(application.decideBy, language);
  return html`<p><strong>${fill(texts.newDeadline[language], { decideBy })}</strong></p>`;
}

function refusal({ application, language }: DecisionPage): Html | undefined {
  const { refusal: text } = application;
  return text === undefined ? undefined : quoted(texts.refused[language], text);
}

function extension({ application, language }: DecisionPage): Html | undefined {
  if (application.extensions === 0) {
    return undefined;
  }
  const decideBy = longDateTime(application.decideBy, language);
  return html`<p>${fill(texts.extended[language], { decideBy })}</p>`;
}

function quoted(who: string, text: string): Html {
  return html`<p>${who}</p><blockquote class="written">${text}</blockquote>`;
}
