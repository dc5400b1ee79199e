import type { Question } from '../../../schemas/question.ts';
import { longDateTime } from '../../domain/danish-time.ts';
import { fill } from '../fill.ts';
import { type Html, html } from '../html.ts';
import { type Fact, factList } from '../widgets/fact-list.ts';
import type { DecisionPage } from './decision-page.ts';
import { handedOnTexts, historyTexts as texts } from './history-texts.ts';
import { personName } from './person-name.ts';

/** What happened before the present state: who had it, what was asked and answered, what became of dates. */
export function history(page: DecisionPage): Html | undefined {
  const { questions = [] } = page.application;
  const closed = questions.filter(({ answeredAt, lapsedAt }) => answeredAt ?? lapsedAt);
  const facts = [
    ...handedOn(page),
    ...closed.flatMap((question) => exchange(page, question)),
    ...refusal(page),
    ...deadline(page, closed.length > 0),
  ];
  return facts.length === 0
    ? undefined
    : html`<section class="section"><h2>${texts.heading[page.language]}</h2>
${factList(facts)}
</section>`;
}

function handedOn({ application, settings, language }: DecisionPage): Fact[] {
  const { handedOn: handing, assignedAt } = application;
  if (handing === undefined) {
    return [];
  }
  const from = personName(handing.from, settings);
  const how = handedOnTexts[handing.why ?? 'chosen'];
  const since = {
    term: texts.since[language],
    value: html`${longDateTime(assignedAt, language)}${how && html`<br>${fill(how[language], { from })}`}`,
  };
  return handing.note === undefined
    ? [since]
    : [since, { term: fill(texts.note[language], { from }), value: written(handing.note) }];
}

/** One question with what became of it, and how long the deadline stood still for it. */
function exchange({ settings, language }: DecisionPage, question: Question): Fact[] {
  const { text, askedBy, askedAt, answer, answerBy, answeredAt, lapsedAt } = question;
  const from = longDateTime(askedAt, language);
  const until = longDateTime(answeredAt ?? lapsedAt ?? answerBy, language);
  const by = longDateTime(answerBy, language);
  return [
    {
      term: fill(texts.asked[language], { who: personName(askedBy, settings) }),
      value: dated(text, from),
    },
    {
      term: texts.answered[language],
      value:
        answer === undefined ? fill(texts.notAnswered[language], { answerBy: by }) : dated(answer, until),
    },
    { term: texts.stoodStill[language], value: fill(texts.during[language], { from, until }) },
  ];
}

function refusal({ application, language }: DecisionPage): Fact[] {
  const { refusal: text } = application;
  return text === undefined ? [] : [{ term: texts.refused[language], value: written(text) }];
}

/** Told only while it is the deadline: later ones replace it, and what is decided has none. */
function deadline({ application, language }: DecisionPage, wasMoved: boolean): Fact[] {
  const { status, decideBy: until, extensions } = application;
  const decideBy = longDateTime(until, language);
  if (status !== 'awaitingDecision') {
    return [];
  }
  const newDate = fill(texts.newDate[language], { decideBy });
  return [
    ...(wasMoved ? [{ term: texts.newDeadline[language], value: html`<strong>${decideBy}</strong>` }] : []),
    ...(extensions > 0 ? [{ term: texts.extended[language], value: newDate }] : []),
  ];
}

function dated(text: string, at: string): Html {
  return html`${written(text)}<br><span class="quiet">${at}</span>`;
}

function written(text: string): Html {
  return html`<span class="written">${text}</span>`;
}
