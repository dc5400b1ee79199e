import type { Form } from '../../../schemas/define-form.ts';
import type { Settings } from '../../../schemas/settings.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { longDateTime } from '../../domain/danish-time.ts';
import { fill } from '../fill.ts';
import { html } from '../html.ts';
import { layout } from '../layout/layout.ts';

const texts = {
  notYet: { da: 'Skemaet åbner {when}.', en: 'The form opens on {when}.' },
  over: { da: 'Skemaet lukkede {when}.', en: 'The form closed on {when}.' },
  closed: { da: 'Skemaet er lukket.', en: 'The form is closed.' },
  title: { da: 'Skemaet er ikke åbent', en: 'The form is not open' },
  call: {
    da: 'Har I spørgsmål, så ring eller skriv til os. I finder os nederst på siden.',
    en: 'If you have questions, call or write to us. You find us at the bottom of the page.',
  },
} as const satisfies Record<string, Text>;

export interface ClosedFormPage {
  readonly form: Form;
  readonly settings: Settings;
  readonly language: Language;
  readonly now: Date;
}

/** Before a form opens and after it has closed. */
export function closedFormPage(page: ClosedFormPage): string {
  const { form, settings, language } = page;
  const configured = settings.forms[form.id]?.closedText?.[language];
  const content = html`<p class="overline">${form.texts.title[language]}</p>
<h1>${texts.title[language]}</h1>
<p class="lead">${openingText(page)}</p>
${configured && html`<p class="written">${configured}</p>`}
<p>${texts.call[language]}</p>`;
  return layout({
    title: texts.title[language],
    language,
    settings,
    content,
    languageSwitch: { kind: 'link' },
  });
}

function openingText({ form, settings, language, now }: ClosedFormPage): string {
  const { opensAt, closesAt } = settings.forms[form.id] ?? {};
  if (opensAt !== undefined && now < new Date(opensAt)) {
    return fill(texts.notYet[language], { when: longDateTime(opensAt, language) });
  }
  return closesAt === undefined
    ? texts.closed[language]
    : fill(texts.over[language], { when: longDateTime(closesAt, language) });
}
