import type { Settings } from '../../schemas/settings.ts';
import type { Language } from '../../schemas/text.ts';
import { fill } from './fill.ts';
import { html } from './html.ts';
import { layout } from './layout/layout.ts';
import { type ProblemStatus, problemTexts, problemWords as texts } from './problem-page-texts.ts';

export interface ProblemPage {
  readonly status: ProblemStatus;
  readonly language: Language;
  readonly requestId: string;
  /** Absent where they could not be read: then the page shows no contact. */
  readonly settings?: Settings | undefined;
}

/** What people see instead of what they asked for, and what they can do about it. */
export function problemPage({ status, language, requestId, settings }: ProblemPage): string {
  const { title, advice } = problemTexts[status];
  const content = html`<h1>${title[language]}</h1>
<p class="lead">${advice[language]}</p>
${settings && html`<p><a href="/?language=${language}">${texts.front[language]}</a></p>`}
<p class="quiet">${fill(texts.requestId[language], { requestId })}</p>`;
  return layout({ title: title[language], language, settings, content, languageSwitch: { kind: 'none' } });
}
