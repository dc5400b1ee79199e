import type { Settings } from '../../schemas/settings.ts';
import type { Language } from '../../schemas/text.ts';
import { fill } from './fill.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout/layout.ts';
import { type PrivacySection, privacySections, privacyWords as texts } from './privacy-page-texts.ts';
import { mailLink } from './widgets/mail-link.ts';

export interface PrivacyPage {
  readonly settings: Settings;
  readonly language: Language;
}

/** Who gets the data, what for, for how long, and how to complain. */
export function privacyPage({ settings, language }: PrivacyPage): string {
  const { organisation, programme } = settings;
  const values = {
    organisation: organisation.name,
    address: organisation.address,
    programme: programme.name[language],
    funders: programme.funders.map(({ line }) => line[language]).join(' · '),
    days: settings.deadlines.heldApartDays,
  };
  const content = html`<h1>${texts.title[language]}</h1>
<p class="lead">${fill(texts.lead[language], values)}</p>
${privacySections.map((part) => section(part, language, values))}
<section class="section"><h2>${texts.ask[language]}</h2>
<p>${fill(texts.askText[language], values)} ${mailLink(organisation.privacyEmail)}.</p>
<p>${texts.complain[language]} <a href="https://www.datatilsynet.dk">datatilsynet.dk</a>.</p></section>`;
  return layout({
    title: texts.title[language],
    language,
    settings,
    content,
    languageSwitch: { kind: 'link' },
  });
}

function section(
  part: PrivacySection,
  language: Language,
  values: Readonly<Record<string, string | number>>,
): Html {
  return html`<section class="section"><h2>${part.heading[language]}</h2>
${part.paragraphs.map((paragraph) => html`<p>${fill(paragraph[language], values)}</p>`)}</section>`;
}
