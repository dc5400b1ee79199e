import { fieldsOf } from '../../../schemas/answers.ts';
import type { Answers } from '../../../schemas/application.ts';
import type { Fault, FieldGroup, Form } from '../../../schemas/define-form.ts';
import type { Consultant, Settings } from '../../../schemas/settings.ts';
import type { Slot } from '../../../schemas/slot.ts';
import type { Language } from '../../../schemas/text.ts';
import { groupId } from '../element-ids.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout/layout.ts';
import { postedNames } from '../posted-names.ts';
import { safeUrl } from '../safe-url.ts';
import { answerList } from '../widgets/answer-list.ts';
import { errorSummary } from '../widgets/error-summary.ts';
import { hiddenInputs } from '../widgets/hidden-inputs.ts';
import { personCard } from '../widgets/person-card.ts';
import { carriedAnswers } from './carried-answers.ts';
import { checkPageTexts as texts } from './check-page-texts.ts';
import { shownFaults } from './form-faults.ts';
import { type FormNotice, formNotice } from './form-notice.ts';
import { slotChoice } from './slot-choice.ts';

export interface CheckPage {
  readonly form: Form;
  readonly settings: Settings;
  readonly language: Language;
  /** Answers that have been read and found right. */
  readonly answers: Answers;
  /** Who holds the times; absent where the form asks for none. */
  readonly consultant?: Consultant | undefined;
  /** The free ones, in order. */
  readonly slots: readonly Slot[];
  /** Ids of the slots wished for, or `none-fits`. */
  readonly chosen: readonly string[];
  readonly faults: readonly Fault[];
  readonly notice?: FormNotice | undefined;
  readonly formToken: string;
  readonly submissionKey: string;
}

/** The times to wish for, and all answers to check before they are sent. */
export function checkPage(page: CheckPage): string {
  const { form, settings, language, notice } = page;
  const faults = shownFaults({ ...page, values: page.answers });
  const title = texts[slotsField(form) === undefined ? 'titleWithoutTimes' : 'title'][language];
  const content = html`${errorSummary(faults, language) ?? formNotice(notice, language)}
<p class="overline">${form.texts.title[language]} · ${texts.step[language]}</p>
<h1>${title}</h1>
<form id="form" method="post" action="${safeUrl(`/forms/${form.id}`)}" novalidate>
${hiddenInputs({ ...page, from: 'check' })}
${carriedAnswers(form, page.answers)}
${times(page)}
<section class="section"><h2>${texts.check[language]}</h2>
${answerList({ ...page, besideHeading: (group) => editButton(page, group) })}
</section>
${beforeSending(page)}
</form>`;
  return layout({
    title,
    language,
    settings,
    content,
    languageSwitch: { kind: 'button', formId: 'form' },
    hasFaults: faults.length > 0 || notice !== undefined,
  });
}

function times(page: CheckPage): Html | undefined {
  const { form, language, consultant, slots, chosen } = page;
  const field = slotsField(form);
  if (field === undefined) {
    return undefined;
  }
  return html`${
    consultant &&
    html`<section class="section"><h2>${texts.meet[language]}</h2>${personCard(consultant, language, false)}</section>`
  }
<section class="section">
${slotChoice({ view: { ...page, values: page.answers }, field, slots, chosen })}
</section>`;
}

function slotsField(form: Form) {
  return fieldsOf(form).find(({ widget }) => widget === 'slots');
}

function editButton({ form, language }: CheckPage, group: FieldGroup): Html {
  const action = safeUrl(`/forms/${form.id}#${groupId(group.id)}`);
  return html`<button class="button-link" type="submit" name="${postedNames.step}" value="edit" formaction="${action}">${texts.edit[language]}<span class="visually-hidden"> ${group.legend[language]}</span></button>`;
}

function beforeSending({ form, language }: CheckPage): Html {
  return html`<section class="section send"><h2>${texts.beforeSending[language]}</h2>
${form.texts.notice.map((paragraph) => html`<p>${paragraph[language]}</p>`)}
<p><a href="/privacy?language=${language}" target="_blank" rel="noopener">${form.texts.privacyLink[language]} ${texts.newTab[language]}</a></p>
<div class="buttons"><button class="button" type="submit" name="${postedNames.step}" value="send">${form.texts.send[language]}</button>
<button class="button button-quiet" type="submit" name="${postedNames.step}" value="edit">${texts.back[language]}</button></div>
</section>`;
}
