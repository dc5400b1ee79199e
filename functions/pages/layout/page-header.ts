import type { Settings } from '../../../schemas/settings.ts';
import type { Language } from '../../../schemas/text.ts';
import { type Html, html } from '../html.ts';
import { postedNames } from '../posted-names.ts';

/** A link loses what was typed; a page with a form posts itself and comes back in the other language. */
export type LanguageSwitch =
  | { readonly kind: 'link' }
  | { readonly kind: 'button'; readonly formId: string }
  | { readonly kind: 'none' };

export interface PageHeader {
  readonly language: Language;
  readonly settings: Settings | undefined;
  readonly languageSwitch: LanguageSwitch;
}

const languageNames: Readonly<Record<Language, string>> = { da: 'Dansk', en: 'English' };

export function pageHeader({ language, settings, languageSwitch }: PageHeader): Html {
  return html`<header class="page-header"><div class="page-width">
${settings && programmeName(settings, language)}
${switcher(languageSwitch, language === 'da' ? 'en' : 'da')}
</div></header>`;
}

function programmeName({ programme, organisation }: Settings, language: Language): Html {
  return html`<a class="programme" href="/?language=${language}"><strong>${programme.name[language]}</strong>
<span>${organisation.name}</span></a>`;
}

function switcher(languageSwitch: LanguageSwitch, other: Language): Html | undefined {
  if (languageSwitch.kind === 'none') {
    return undefined;
  }
  return languageSwitch.kind === 'link'
    ? html`<a class="language" href="?language=${other}" lang="${other}" hreflang="${other}">${languageNames[other]}</a>`
    : switchButton(languageSwitch.formId, other);
}

/**
 * Enter in a text field presses the first button that belongs to the form. Without the hidden one that
 * would be the switch.
 */
function switchButton(formId: string, other: Language): Html {
  return html`<button class="visually-hidden" type="submit" form="${formId}" name="${postedNames.step}" value="check" tabindex="-1" aria-hidden="true">OK</button>
<button class="language" type="submit" form="${formId}" name="${postedNames.switchTo}" value="${other}" lang="${other}" formnovalidate>${languageNames[other]}</button>`;
}
