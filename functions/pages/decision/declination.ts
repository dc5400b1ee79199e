import { declineReasonSchema } from '../../../schemas/recorded-decision.ts';
import { declineReasons } from '../../email/decline-reasons.ts';
import { controlId } from '../element-ids.ts';
import { type Html, html } from '../html.ts';
import { textIn } from '../values.ts';
import { choice } from '../widgets/choice.ts';
import { described, faultLine, hintLine } from '../widgets/question-parts.ts';
import { consequences } from './consequences.ts';
import { decisionFault } from './decision-faults.ts';
import { decisionFormTexts as texts } from './decision-form-texts.ts';
import type { DecisionPage } from './decision-page.ts';

/** The second of the two answers, with its reason. */
export function declination(page: DecisionPage): Html {
  const { language, values, wishes } = page;
  const isOnlyAnswer = !wishes.some(({ state }) => state === 'available');
  const hasFault = decisionFault(page, 'declineReason') !== undefined;
  return html`${choice({
    type: 'radio',
    id: isOnlyAnswer ? controlId('decision') : `${controlId('decision')}-decline`,
    name: 'decision',
    value: 'decline',
    label: texts.decline[language],
    isChosen: textIn(values, 'decision') === 'decline',
  })}
<div class="revealed${hasFault && ' is-shown'}"><p class="condition">${texts.onlyDecline[language]}</p>
${reasonQuestion(page)}
</div>
${consequences(page, 'decline')}`;
}

function reasonQuestion(page: DecisionPage): Html {
  const { language, values } = page;
  const fault = decisionFault(page, 'declineReason');
  const chosen = textIn(values, 'declineReason');
  return html`<div class="field"><label for="${controlId('declineReason')}">${texts.reason[language]}</label>
${hintLine('declineReason', texts.reasonHint[language])}
${fault && faultLine('declineReason', fault, language)}
<select class="input" id="${controlId('declineReason')}" name="declineReason"${described('declineReason', { hint: true, fault: fault !== undefined })}${fault && html` aria-invalid="true"`}>
<option value="">${texts.chooseReason[language]}</option>
${declineReasonSchema.options.map(
  (reason) =>
    html`<option value="${reason}"${reason === chosen && html` selected`}>${declineReasons[reason][language]}</option>`,
)}
</select></div>`;
}
