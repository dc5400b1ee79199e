import type { Settings } from '../../schemas/settings.ts';
import type { Language, Text } from '../../schemas/text.ts';
import type { WayOn } from '../domain/dead-link.ts';
import type { DeadLinkReason } from '../domain/errors.ts';
import { type FreshLinkNotice, freshLinkForm, freshLinkNotice } from './fresh-link-form.ts';
import { html } from './html.ts';
import { layout } from './layout/layout.ts';
import { noticeBox } from './widgets/notice-box.ts';
import { personCard } from './widgets/person-card.ts';

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
      da: 'Ring eller skriv til os, hvis der er brug for hjælp. Oplys gerne referencen fra e-mailen.',
      en: 'Call or write to us if you need help. Please have the reference from the e-mail ready.',
    },
  },
  replaced: {
    title: { da: 'Linket er afløst af et nyt', en: 'The link has been replaced by a new one' },
    why: {
      da: 'Vi har sendt et nyere link om den samme henvendelse.',
      en: 'We have sent a newer link about the same enquiry.',
    },
    what: {
      da: 'Brug linket i den nyeste e-mail fra os. Kan I ikke finde den, så ring eller skriv til os.',
      en: 'Use the link in our latest e-mail. If you cannot find it, call or write to us.',
    },
  },
};

const handedOver: DeadLinkText = {
  title: { da: 'En anden har henvendelsen nu', en: 'Somebody else has the enquiry now' },
  why: {
    da: 'Henvendelsen er givet videre, og derfor virker linket ikke længere. Den er nu hos:',
    en: 'The enquiry has been handed on, so the link no longer works. It is now with:',
  },
  what: {
    da: 'Du skal ikke gøre noget. Har du noget at sige om henvendelsen, så ring eller skriv direkte.',
    en: 'You need not do anything. If you have something to say about the enquiry, call or write directly.',
  },
};

export interface DeadLinkPage {
  readonly reason: DeadLinkReason;
  readonly settings: Settings;
  readonly language: Language;
  /** Absent where nobody has the link. */
  readonly wayOn?: WayOn;
  /** Without it the page offers no press. */
  readonly formToken?: string | undefined;
  /** What became of the press. */
  readonly notice?: FreshLinkNotice;
}

/** Where a link leads that gives no right any more, and what is left to do about it. */
export function deadLinkPage(page: DeadLinkPage): string {
  const { reason, settings, language, wayOn, notice } = page;
  const isHandedOver = wayOn?.kind === 'handedOver';
  const { title, why, what } = isHandedOver ? handedOver : texts[reason];
  const content = html`${notice && noticeBox(freshLinkNotice(notice, language))}
<h1>${title[language]}</h1>
<p class="lead">${why[language]}</p>
${isHandedOver ? personCard(wayOn.to, language, true) : undefined}
<p>${what[language]}</p>
${freshLinkForm(page)}`;
  return layout({
    title: title[language],
    language,
    settings,
    content,
    languageSwitch: { kind: 'link' },
    hasFaults: notice !== undefined,
  });
}
