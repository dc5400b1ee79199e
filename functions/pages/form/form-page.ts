import type { Fault, Form } from '../../../schemas/define-form.ts';
import type { Settings } from '../../../schemas/settings.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { html } from '../html.ts';
import { layout } from '../layout/layout.ts';
import { postedNames } from '../posted-names.ts';
import { safeUrl } from '../safe-url.ts';
import type { Values } from '../values.ts';
import { errorSummary } from '../widgets/error-summary.ts';
import { hiddenInputs } from '../widgets/hidden-inputs.ts';
import { questionGroup } from '../widgets/question-list.ts';
import { carriedTimes } from './carried-answers.ts';
import { shownFaults } from './form-faults.ts';
import { type FormNotice, formNotice } from './form-notice.ts';

const texts = {
  step: { da: 'Trin 1 af 2', en: 'Step 1 of 2' },
  toTimes: { da: 'Fortsæt til tider', en: 'Continue to times' },
  toCheck: { da: 'Fortsæt', en: 'Continue' },
  notSent: {
    da: 'I kan se det hele igennem, før I sender.',
    en: 'You can look everything through before you send it.',
  },
} as const satisfies Record<string, Text>;

export interface FormPage {
  readonly form: Form;
  readonly settings: Settings;
  readonly language: Language;
  /** The answers as posted, `{}` at first. */
  readonly values: Values;
  readonly faults: readonly Fault[];
  readonly notice?: FormNotice | undefined;
  readonly formToken: string;
  readonly submissionKey: string;
}

/** The questions of a form. */
export function formPage(page: FormPage): string {
  const { form, settings, language, notice } = page;
  const faults = shownFaults(page);
  const hasSlots = form.groups.some(({ fields }) => fields.some(({ widget }) => widget === 'slots'));
  const content = html`${errorSummary(faults, language) ?? formNotice(notice, language)}
<p class="overline">${texts.step[language]}</p>
<h1>${form.texts.title[language]}</h1>
<div class="introduction">${form.texts.introduction.map((paragraph) => html`<p>${paragraph[language]}</p>`)}</div>
<form id="form" method="post" action="${safeUrl(`/forms/${form.id}`)}" novalidate>
${hiddenInputs({ ...page, from: 'questions' })}
${carriedTimes(form, page.values)}
${form.groups.map((group) => questionGroup(page, group))}
<p class="before-button">${texts.notSent[language]}</p>
<button class="button" type="submit" name="${postedNames.step}" value="check">${(hasSlots ? texts.toTimes : texts.toCheck)[language]}</button>
</form>`;
  return layout({
    title: form.texts.title[language],
    language,
    settings,
    content,
    languageSwitch: { kind: 'button', formId: 'form' },
    hasFaults: faults.length > 0 || notice !== undefined,
  });
}
