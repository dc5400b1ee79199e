import type { Settings } from '../../schemas/settings.ts';
import type { Language, Text } from '../../schemas/text.ts';
import { controlId } from './element-ids.ts';
import { html } from './html.ts';
import { layout } from './layout/layout.ts';
import { errorSummary } from './widgets/error-summary.ts';
import { noticeBox } from './widgets/notice-box.ts';
import { described, faultLine, hintLine } from './widgets/question-parts.ts';

/** What stands in a mail for whoever cannot press its link. */
export const CODE_FIELD = 'code';

const texts = {
  title: { da: 'Skriv koden fra e-mailen', en: 'Type the code in the e-mail' },
  lead: {
    da: 'Virker linket i en e-mail fra os ikke, så står der en kode sidst i den. Skriv den her, så kommer du til den samme side.',
    en: 'If the link in an e-mail from us does not work, there is a code at its end. Type it here to get to the same page.',
  },
  label: { da: 'Kode', en: 'Code' },
  hint: {
    da: '16 tegn. Store og små bogstaver, mellemrum og bindestreger er uden betydning.',
    en: '16 characters. Capitals, spaces and hyphens make no difference.',
  },
  opens: {
    da: 'Siden åbnes kun. Intet er valgt, før I trykker på den.',
    en: 'The page is only opened. Nothing is chosen before you press there.',
  },
  button: { da: 'Fortsæt', en: 'Continue' },
  wrong: {
    da: 'Koden passer ikke. Se efter i den nyeste e-mail fra os, og skriv hele koden.',
    en: 'The code does not fit. Look in our latest e-mail, and type the whole code.',
  },
  tooManyTitle: { da: 'Prøv igen senere', en: 'Try again later' },
  tooMany: {
    da: 'Der er skrevet mange koder fra jeres netværk på kort tid. Vent en time, eller ring til os.',
    en: 'Many codes have been typed from your network in a short time. Wait an hour, or call us.',
  },
} as const satisfies Record<string, Text>;

export interface CodePage {
  readonly settings: Settings;
  readonly language: Language;
  /** Shown again, to be mended. */
  readonly typed: string;
  readonly notice?: 'wrong' | 'too-many';
}

/** One field. Whether a code is unknown or mistyped, the page says the same. */
export function codePage({ settings, language, typed, notice }: CodePage): string {
  const fault = notice === 'wrong' ? texts.wrong[language] : undefined;
  const content = html`${fault && errorSummary([{ message: fault, field: CODE_FIELD }], language)}
${notice === 'too-many' && noticeBox({ tone: 'error', title: texts.tooManyTitle[language], text: texts.tooMany[language] })}
<h1>${texts.title[language]}</h1>
<p class="lead">${texts.lead[language]}</p>
<form method="post" novalidate>
<div class="field">
<label for="${controlId(CODE_FIELD)}">${texts.label[language]}</label>
${hintLine(CODE_FIELD, texts.hint[language])}
${fault && faultLine(CODE_FIELD, fault, language)}
<input class="input" id="${controlId(CODE_FIELD)}" name="${CODE_FIELD}" type="text" autocapitalize="characters" spellcheck="false"${described(CODE_FIELD, { hint: true, fault: fault !== undefined })}${fault && html` aria-invalid="true"`} value="${typed}">
</div>
<p class="before-button">${texts.opens[language]}</p>
<button class="button" type="submit">${texts.button[language]}</button>
</form>`;
  return layout({
    title: texts.title[language],
    language,
    settings,
    content,
    languageSwitch: { kind: 'link' },
    hasFaults: notice !== undefined,
  });
}
