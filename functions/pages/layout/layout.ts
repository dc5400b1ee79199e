import type { Settings } from '../../../schemas/settings.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { iconUrl, stylesheetUrl } from '../assets/addresses.ts';
import { type Html, html } from '../html.ts';
import { pageFooter } from './page-footer.ts';
import { type LanguageSwitch, pageHeader } from './page-header.ts';

const texts = {
  fault: { da: 'Fejl:', en: 'Error:' },
  skip: { da: 'Gå til indholdet', en: 'Skip to content' },
} as const satisfies Record<string, Text>;

export interface Layout {
  readonly title: string;
  readonly language: Language;
  /** Absent only where they could not be read. */
  readonly settings: Settings | undefined;
  readonly content: Html;
  readonly languageSwitch: LanguageSwitch;
  readonly hasFaults?: boolean;
}

/** A whole page. No script, no inline style, nothing from elsewhere. */
export function layout(page: Layout): string {
  const { language, settings } = page;
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${documentTitle(page)}</title>
<link rel="stylesheet" href="${stylesheetUrl}">
<link rel="icon" href="${iconUrl}" type="image/svg+xml">
</head>
<body>
<a class="skip-link" href="#content">${texts.skip[language]}</a>
${pageHeader({ language, settings, languageSwitch: page.languageSwitch })}
<main id="content">
${page.content}
</main>
${settings && pageFooter(settings, language)}
</body>
</html>
`.toString();
}

function documentTitle({ title, language, settings, hasFaults }: Layout): string {
  const fault = hasFaults ? `${texts.fault[language]} ` : '';
  const programme = settings === undefined ? '' : ` – ${settings.programme.name[language]}`;
  return `${fault}${title}${programme}`;
}
