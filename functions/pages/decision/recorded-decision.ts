import { STAND_IN } from '../../domain/consultant-of.ts';
import { longDateTime } from '../../domain/danish-time.ts';
import { declineReasons } from '../../email/decline-reasons.ts';
import { fill } from '../fill.ts';
import { type Html, html, type Part } from '../html.ts';
import { postedNames } from '../posted-names.ts';
import { type Fact, factList } from '../widgets/fact-list.ts';
import { hiddenInput } from '../widgets/hidden-inputs.ts';
import { slotText } from '../widgets/slot-text.ts';
import { clockTimeWithSeconds } from './clock-time-with-seconds.ts';
import type { DecisionPage } from './decision-page.ts';
import { recordedDecisionTexts as texts, whatHappened } from './recorded-decision-texts.ts';

/** Who decided what and when, what follows from it, and while it is possible the way back. */
export function recordedDecision(page: DecisionPage): Html {
  const { application, language } = page;
  const happened = whatHappened[application.status];
  return html`<section class="section panel">
${happened && html`<p>${happened[language]}</p>`}
${recordFacts(page)}
</section>
${undoForm(page)}`;
}

function recordFacts({ application, settings, language }: DecisionPage): Html | undefined {
  const { decision } = application;
  if (decision === undefined) {
    return undefined;
  }
  const fact = (name: keyof typeof texts, value: Part): Fact => ({ term: texts[name][language], value });
  const decider =
    decision.consultantId === STAND_IN
      ? settings.coordinator
      : settings.consultants.find(({ id }) => id === decision.consultantId);
  const who = decider?.name ?? decision.consultantId;
  const what =
    decision.kind === 'approve'
      ? [
          fact('answer', texts.approved[language]),
          fact('time', slotText(decision.slot, language)),
          fact('place', decision.place),
        ]
      : [fact('answer', texts.declined[language]), fact('reason', declineReasons[decision.reason][language])];
  return factList([
    ...what,
    ...(decision.message === undefined ? [] : [fact('message', written(decision.message))]),
    ...(decision.note === undefined ? [] : [fact('note', written(decision.note))]),
    fact('by', who),
    fact('at', longDateTime(decision.decidedAt, language)),
  ]);
}

function written(text: string): Html {
  return html`<span class="written">${text}</span>`;
}

function undoForm({ application, language, formToken }: DecisionPage): Html | undefined {
  const { pendingAct, status } = application;
  if (pendingAct === undefined || status !== 'decided') {
    return undefined;
  }
  const until = clockTimeWithSeconds(pendingAct.undoUntil, language);
  return html`<section class="section"><h2>${texts.undoHeading[language]}</h2>
<p>${fill(texts.undoText[language], { until })}</p>
<form method="post" novalidate>
${hiddenInput(postedNames.formToken, formToken)}
<button class="button button-quiet" type="submit" name="decision" value="undo">${texts.undo[language]}</button>
</form></section>`;
}
