import type { Settings } from '../../schemas/settings.ts';
import type { Language, Text } from '../../schemas/text.ts';
import type { DeadLinkReason } from '../domain/errors.ts';
import { html } from './html.ts';
import { layout } from './layout/layout.ts';

interface DeadLinkText {
  readonly title: Text;
  readonly why: Text;
  readonly what: Text;
}

const texts: Readonly<Record<DeadLinkReason, DeadLinkText>> = {
  unknown: {
    title: { da: 'Linket virker ikke', en: 'The link does not work' },
    why: {
      da: 'Vi kender ikke linket. Måske mangler der noget af det.',
      en: 'We do not know the link. Some of it may be missing.',
    },
    what: {
      da: 'Åbn e-mailen igen, og tryk på linket, eller kopiér hele linket til browseren. Virker det stadig ikke, så ring eller skriv til os.',
      en: 'Open the e-mail again and press the link, or copy all of it into the browser. If it still does not work, call or write to us.',
    },
  },
  expired: {
    title: { da: 'Linket er udløbet', en: 'The link has expired' },
    why: {
      da: 'Linket har kun virket i en periode, og den er forbi.',
      en: 'The link worked for a limited time, and that time is over.',
    },
    what: {
      da: 'Ring eller skriv til os, så hjælper vi videre. Oplys gerne referencen fra e-mailen.',
      en: 'Call or write to us, and we will help. Please have the reference from the e-mail ready.',
    },
  },
  replaced: {
    title: { da: 'Linket er afløst af et nyt', en: 'The link has been replaced by a new one' },
    why: {
      da: 'Vi har sendt et nyere link om den samme henvendelse, måske til en anden, der har overtaget den.',
      en: 'We have sent a newer link about the same enquiry, perhaps to somebody else who has taken it over.',
    },
    what: {
      da: 'Brug linket i den nyeste e-mail fra os. Kan I ikke finde den, så ring eller skriv til os.',
      en: 'Use the link in our latest e-mail. If you cannot find it, call or write to us.',
    },
  },
};

export interface DeadLinkPage {
  readonly reason: DeadLinkReason;
  readonly settings: Settings;
  readonly language: Language;
}

/** Where a link leads that gives no right any more. */
export function deadLinkPage({ reason, settings, language }: DeadLinkPage): string {
  const { title, why, what } = texts[reason];
  const content = html`<h1>${title[language]}</h1>
<p class="lead">${why[language]}</p>
<p>${what[language]}</p>`;
  return layout({ title: title[language], language, settings, content, languageSwitch: { kind: 'link' } });
}
