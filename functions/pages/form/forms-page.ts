import type { Form } from '../../../schemas/define-form.ts';
import type { Settings } from '../../../schemas/settings.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout/layout.ts';
import { safeUrl } from '../safe-url.ts';

const texts = {
  welcome: {
    da: 'Her kan I skrive til os. I behøver ingen konto: alt videre sker med links på e-mail.',
    en: 'This is where you can write to us. You need no account: everything that follows goes by e-mail links.',
  },
  open: { da: 'Gå til skemaet', en: 'Go to the form' },
  none: {
    da: 'Ingen skemaer er åbne lige nu. Ring eller skriv til os, hvis I har spørgsmål.',
    en: 'No forms are open at the moment. Call or write to us if you have questions.',
  },
} as const satisfies Record<string, Text>;

export interface FormsPage {
  /** Those that are open now. */
  readonly forms: readonly Form[];
  readonly settings: Settings;
  readonly language: Language;
}

/** The organisation's open forms. */
export function formsPage({ forms, settings, language }: FormsPage): string {
  const title = settings.programme.name[language];
  const content = html`<h1>${title}</h1>
${
  forms.length === 0
    ? html`<p class="lead">${texts.none[language]}</p>`
    : html`<p class="lead">${texts.welcome[language]}</p>
<ul class="cards">${forms.map((form) => formCard(form, language))}</ul>`
}`;
  return layout({
    title: settings.organisation.name,
    language,
    settings,
    content,
    languageSwitch: { kind: 'link' },
  });
}

function formCard({ id, texts: { title, introduction } }: Form, language: Language): Html {
  const [summary] = introduction;
  return html`<li class="card"><h2>${title[language]}</h2>
${summary && html`<p>${summary[language]}</p>`}
<p><a class="button" href="${safeUrl(`/forms/${id}?language=${language}`)}">${texts.open[language]}<span class="visually-hidden">: ${title[language]}</span></a></p></li>`;
}
