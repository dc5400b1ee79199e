import { answerWithRole } from '../../../schemas/answers.ts';
import { longDateTime } from '../../domain/danish-time.ts';
import { controlId } from '../element-ids.ts';
import { type Html, html } from '../html.ts';
import { postedNames } from '../posted-names.ts';
import { textIn } from '../values.ts';
import { factList } from '../widgets/fact-list.ts';
import { hiddenInput } from '../widgets/hidden-inputs.ts';
import { mailLink } from '../widgets/mail-link.ts';
import { phoneLink } from '../widgets/phone-link.ts';
import { described, faultLine, hintLine } from '../widgets/question-parts.ts';
import { approval } from './approval.ts';
import { decisionFault } from './decision-faults.ts';
import { decisionFormTexts as texts } from './decision-form-texts.ts';
import type { DecisionPage } from './decision-page.ts';
import { decisionPageTexts } from './decision-page-texts.ts';
import { declination } from './declination.ts';
import { wishText } from './wish-text.ts';

/** The open question to the consultant. Neither answer is preselected, and nothing acts but the button. */
export function decisionForm(page: DecisionPage): Html {
  const { language, formToken } = page;
  const fault = decisionFault(page, 'decision');
  return html`${glance(page)}
<form class="section" method="post" novalidate>
${hiddenInput(postedNames.formToken, formToken)}
<fieldset class="group decision${fault && ' has-fault'}"${described('decision', { hint: false, fault: fault !== undefined })}>
<legend><h2>${texts.question[language]}</h2></legend>
${fault && faultLine('decision', fault, language)}
<div class="answer">${approval(page)}</div>
<div class="answer">${declination(page)}</div>
</fieldset>
<fieldset class="group"><legend><h2>${texts.words[language]}</h2></legend>
${textArea(page, 'message')}
${textArea(page, 'note')}
</fieldset>
<p class="before-button">${texts.undoable[language]}</p>
<button class="button" type="submit">${texts.button[language]}</button>
</form>`;
}

/** Who asks, and by when the answer is due. */
function glance({ form, application, language, wishes }: DecisionPage): Html {
  const answer = (role: 'organisation' | 'name' | 'phone' | 'email') =>
    answerWithRole(form, application.answers, role);
  const [name, phone, email] = [answer('name'), answer('phone'), answer('email')];
  return html`<section class="section panel">${factList([
    {
      term: decisionPageTexts.from[language],
      value: html`<strong>${answer('organisation') ?? name ?? ''}</strong>`,
    },
    {
      term: decisionPageTexts.contact[language],
      value: html`${name}${phone && html`<br>${phoneLink(phone)}`}${email && html`<br>${mailLink(email)}`}`,
    },
    {
      term: decisionPageTexts.wishes[language],
      value:
        wishes.length === 0
          ? decisionPageTexts.noWishes[language]
          : html`<ul class="plain">${wishes.map((wish) => html`<li>${wishText(wish, language)}</li>`)}</ul>`,
    },
    { term: decisionPageTexts.received[language], value: longDateTime(application.submittedAt, language) },
    {
      term: decisionPageTexts.answerBy[language],
      value: html`<strong>${longDateTime(application.decideBy, language)}</strong>`,
    },
  ])}</section>`;
}

function textArea(page: DecisionPage, name: 'message' | 'note'): Html {
  const { language, values } = page;
  const fault = decisionFault(page, name);
  return html`<div class="field"><label for="${controlId(name)}">${texts[name][language]} <span class="optional">${texts.optional[language]}</span></label>
${hintLine(name, texts[`${name}Hint`][language])}
${fault && faultLine(name, fault, language)}
<textarea class="input" id="${controlId(name)}" name="${name}" rows="4"${described(name, { hint: true, fault: fault !== undefined })}>
${textIn(values, name)}</textarea></div>`;
}
