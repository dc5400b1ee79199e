import type { Text } from '../../../schemas/text.ts';
import { longDateTime } from '../../domain/danish-time.ts';
import { fill } from '../fill.ts';
import { type Html, html } from '../html.ts';
import { postedNames } from '../posted-names.ts';
import { hiddenInput } from '../widgets/hidden-inputs.ts';
import { clockTimeWithSeconds } from './clock-time-with-seconds.ts';
import type { DecisionPage } from './decision-page.ts';
import { recordFacts } from './record-facts.ts';
import { recordedDecisionTexts as texts } from './recorded-decision-texts.ts';
import { whatHappened } from './what-happened.ts';

const answerBy: Text = {
  da: 'Virksomheden skal svare senest {until}.',
  en: 'The company has to answer by {until}.',
};
const heldUntil: Text = {
  da: 'Tiderne bliver holdt i din kalender til {until}. Har virksomheden ikke valgt inden da, bliver de ledige igen.',
  en: 'The times are held in your calendar until {until}. If the company has not chosen by then, they become free again.',
};

/** Who decided what and when, what follows from it, and while it is possible the way back. */
export function recordedDecision(page: DecisionPage): Html {
  const { application, language } = page;
  return html`<section class="section panel">
<p>${whatHappened(application)[language]}</p>
${companysDeadline(page)}
${recordFacts(page)}
</section>
${undoForm(page)}`;
}

/** By when the company has to do its part. */
function companysDeadline({ application, language }: DecisionPage): Html | undefined {
  const { status, questions = [], chooseBy } = application;
  const until =
    status === 'awaitingAnswer' ? questions.at(-1)?.answerBy : status === 'awaitingChoice' && chooseBy;
  if (!until) {
    return undefined;
  }
  const text = status === 'awaitingAnswer' ? answerBy : heldUntil;
  return html`<p><strong>${fill(text[language], { until: longDateTime(until, language) })}</strong></p>`;
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
