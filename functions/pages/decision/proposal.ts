import { meetingMinutes } from '../../domain/proposals.ts';
import { controlId, hintId } from '../element-ids.ts';
import { fill } from '../fill.ts';
import { type Html, html } from '../html.ts';
import { type ProposalControl, proposalNames } from '../posted-names.ts';
import { textIn } from '../values.ts';
import { described, faultLine, hintLine } from '../widgets/question-parts.ts';
import { decisionFault } from './decision-faults.ts';
import { decisionFormTexts as texts } from './decision-form-texts.ts';
import type { DecisionPage } from './decision-page.ts';

/** Rows for times of the consultant's own; one is enough. */
export function proposal(page: DecisionPage): Html {
  const { language, settings, consultant } = page;
  const hint = fill(texts.proposalsHint[language], {
    ...settings.workingHours,
    hours: settings.slots.proposalNoticeHours,
    minutes: meetingMinutes(consultant, settings),
  });
  return html`<fieldset class="field" aria-describedby="${hintId('proposals')}">
<legend>${texts.proposals[language]}</legend>
${hintLine('proposals', hint)}
${proposalNames.map((names, index) => proposalRow(page, names, index + 1))}
</fieldset>`;
}

/** Each control carries its own fault, and both are named by the row that they stand in. */
function proposalRow(page: DecisionPage, names: (typeof proposalNames)[number], row: number): Html {
  const { language } = page;
  const faults = [names.date, names.time].flatMap((name) => {
    const fault = decisionFault(page, name);
    return fault === undefined ? [] : faultLine(name, fault, language);
  });
  return html`<fieldset class="field${faults.length > 0 && ' has-fault'}">
<legend>${fill(texts.proposal[language], { row })}${row > 1 && html` <span class="optional">${texts.optional[language]}</span>`}</legend>
${faults}
<div class="pair">
${control(page, names.date, { label: texts.date[language], type: html`type="date"` })}
${control(page, names.time, { label: texts.time[language], type: html`type="time" step="900"` })}
</div>
</fieldset>`;
}

function control(page: DecisionPage, name: ProposalControl, { label, type }: { label: string; type: Html }) {
  const hasFault = decisionFault(page, name) !== undefined;
  return html`<div><label for="${controlId(name)}">${label}</label>
<input class="input" id="${controlId(name)}" name="${name}" ${type}${described(name, { hint: false, fault: hasFault })}${hasFault && html` aria-invalid="true"`} value="${textIn(page.values, name)}"></div>`;
}
