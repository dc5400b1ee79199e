import type { RecordedDecision } from '../../../schemas/recorded-decision.ts';
import { longDateTime } from '../../domain/danish-time.ts';
import { declineReasons } from '../../email/decline-reasons.ts';
import { type Html, html, type Part } from '../html.ts';
import { type Fact, factList } from '../widgets/fact-list.ts';
import { slotText } from '../widgets/slot-text.ts';
import type { DecisionPage } from './decision-page.ts';
import { personName } from './person-name.ts';
import { recordedAs, recordedDecisionTexts as texts } from './recorded-decision-texts.ts';

/** Who answered what and when. */
export function recordFacts(page: DecisionPage): Html | undefined {
  const { application, settings, language } = page;
  const { decision } = application;
  if (decision === undefined) {
    return undefined;
  }
  const fact = factIn(page);
  return factList([
    fact('answer', recordedAs[decision.kind][language]),
    ...contentFacts(page, decision),
    ...(decision.message === undefined ? [] : [fact('message', written(decision.message))]),
    ...(decision.note === undefined ? [] : [fact('note', written(decision.note))]),
    fact('by', personName(decision.consultantId, settings)),
    fact('at', longDateTime(decision.decidedAt, language)),
  ]);
}

/** What was chosen with it; once the company has chosen, its time alone counts. */
function contentFacts(page: DecisionPage, decision: RecordedDecision): Fact[] {
  const { application, settings, language } = page;
  const fact = factIn(page);
  switch (decision.kind) {
    case 'approve':
      return [fact('time', slotText(decision.slot, language)), fact('place', decision.place)];
    case 'propose':
      return [
        application.booking === undefined
          ? fact('proposals', slotList(decision.slots.map((slot) => slotText(slot, language))))
          : fact('time', slotText(application.booking.slot, language)),
        fact('place', decision.place),
      ];
    case 'ask':
      return [fact('question', written(decision.question))];
    case 'handOver':
      return [fact('colleague', personName(decision.to, settings))];
    case 'decline':
      return [fact('reason', declineReasons[decision.reason][language])];
  }
}

function factIn({ language }: DecisionPage) {
  return (name: keyof typeof texts, value: Part): Fact => ({ term: texts[name][language], value });
}

function slotList(slots: readonly string[]): Html {
  return html`<ul class="plain">${slots.map((slot) => html`<li>${slot}</li>`)}</ul>`;
}

function written(text: string): Html {
  return html`<span class="written">${text}</span>`;
}
