import { declineReasonSchema } from '../../../schemas/recorded-decision.ts';
import type { Text } from '../../../schemas/text.ts';
import { declineReasons } from '../../email/decline-reasons.ts';
import { controlId } from '../element-ids.ts';
import { type Html, html } from '../html.ts';
import { postedNames } from '../posted-names.ts';
import { textIn } from '../values.ts';
import { hiddenInput } from '../widgets/hidden-inputs.ts';
import { described, faultLine, hintLine } from '../widgets/question-parts.ts';
import { selectField } from '../widgets/select-field.ts';
import { writtenField } from '../widgets/written-field.ts';
import { answerBox } from './answer-box.ts';
import { approval, noApproval } from './approval.ts';
import { type DecisionKind, offeredChoices } from './decision-choices.ts';
import { decisionFault } from './decision-faults.ts';
import { decisionFormTexts as texts } from './decision-form-texts.ts';
import type { DecisionPage } from './decision-page.ts';
import { proposal } from './proposal.ts';

/** The open question to the consultant. No answer is preselected, and nothing acts but the button. */
export function decisionForm(page: DecisionPage): Html {
  const { language, formToken } = page;
  const fault = decisionFault(page, 'decision');
  const offered = offeredChoices(page);
  return html`<form class="section" method="post" novalidate>
${hiddenInput(postedNames.formToken, formToken)}
<fieldset class="group decision${fault && ' has-fault'}"${described('decision', { hint: false, fault: fault !== undefined })}>
<legend><h2>${texts.question[language]}</h2></legend>
${fault && faultLine('decision', fault, language)}
${!offered.includes('approve') && noApproval(page)}
${offered.map((kind) => answerBox(page, kind, fields[kind](page)))}
</fieldset>
<fieldset class="group"><legend><h2>${texts.words[language]}</h2></legend>
${place(page)}
${words(page, { name: 'message', label: texts.message, hint: texts.messageHint, isOptional: true })}
${words(page, { name: 'note', label: texts.note, hint: texts.noteHint, isOptional: true })}
</fieldset>
<p class="before-button">${texts.undoable[language]}</p>
<button class="button" type="submit">${texts.button[language]}</button>
</form>`;
}

/** What belongs to each answer alone. */
const fields: Readonly<Record<DecisionKind, (page: DecisionPage) => Html>> = {
  approve: approval,
  propose: proposal,
  ask: (page) => words(page, { name: 'question', label: texts.asked, hint: texts.askedHint }),
  handOver: (page) =>
    selectField({
      ...standing(page, 'handOverTo'),
      label: texts.colleague[page.language],
      choose: texts.chooseColleague[page.language],
      options: page.colleagues.map(({ id, name, title }) => ({
        value: id,
        label: `${name}, ${title[page.language]}`,
      })),
    }),
  decline: (page) =>
    selectField({
      ...standing(page, 'declineReason'),
      label: texts.reason[page.language],
      hint: texts.reasonHint[page.language],
      choose: texts.chooseReason[page.language],
      options: declineReasonSchema.options.map((reason) => ({
        value: reason,
        label: declineReasons[reason][page.language],
      })),
    }),
};

/** Where the meeting is held: asked once, for the approved time as for the proposed ones. */
function place(page: DecisionPage): Html {
  const { language, values, consultant } = page;
  const fault = decisionFault(page, 'place');
  const written = Object.hasOwn(values, 'place') ? textIn(values, 'place') : consultant.place;
  return html`<div class="field for-place${fault && ' is-shown'}"><label for="${controlId('place')}">${texts.place[language]}</label>
${hintLine('place', texts.placeHint[language])}
${fault && faultLine('place', fault, language)}
<input class="input" id="${controlId('place')}" name="place" type="text" autocomplete="off"${described('place', { hint: true, fault: fault !== undefined })}${fault && html` aria-invalid="true"`} value="${written}"></div>`;
}

interface Words {
  readonly name: 'message' | 'note' | 'question';
  readonly label: Text;
  readonly hint: Text;
  readonly isOptional?: boolean;
}

/** Lines of the consultant's own. */
function words(page: DecisionPage, { hint, ...field }: Words): Html {
  const { values, language } = page;
  return writtenField({
    ...field,
    hint: hint[language],
    value: textIn(values, field.name),
    fault: decisionFault(page, field.name),
    language,
  });
}

/** What a list shows of what was posted. */
function standing(page: DecisionPage, name: 'handOverTo' | 'declineReason') {
  const { values, language } = page;
  return { name, chosen: textIn(values, name), fault: decisionFault(page, name), language };
}
