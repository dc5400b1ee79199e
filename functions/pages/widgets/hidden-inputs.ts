import type { Language, Text } from '../../../schemas/text.ts';
import { type Html, html } from '../html.ts';
import { postedNames } from '../posted-names.ts';

const leaveEmpty: Text = { da: 'Lad dette felt stå tomt', en: 'Leave this field empty' };

export interface HiddenInputs {
  /** The page that is posted. */
  readonly from: 'questions' | 'check';
  readonly language: Language;
  readonly formToken: string;
  readonly submissionKey: string;
}

/** What every step of a public form carries, and the field that only a machine fills in. */
export function hiddenInputs({ from, language, formToken, submissionKey }: HiddenInputs): Html {
  return html`${hiddenInput(postedNames.formToken, formToken)}
${hiddenInput(postedNames.submissionKey, submissionKey)}
${hiddenInput(postedNames.page, from)}
${hiddenInput(postedNames.language, language)}
<div class="visually-hidden" aria-hidden="true"><label for="second-website">${leaveEmpty[language]}</label><input type="text" id="second-website" name="${postedNames.honeypot}" value="" tabindex="-1" autocomplete="off"></div>`;
}

export function hiddenInput(name: string, value: string): Html {
  return html`<input type="hidden" name="${name}" value="${value}">`;
}
