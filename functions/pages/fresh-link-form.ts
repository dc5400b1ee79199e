import type { Language, Text } from '../../schemas/text.ts';
import { longDateTime } from '../domain/danish-time.ts';
import type { DeadLinkPage } from './dead-link-page.ts';
import { fill } from './fill.ts';
import { type Html, html } from './html.ts';
import { postedNames } from './posted-names.ts';
import { hiddenInput } from './widgets/hidden-inputs.ts';
import type { NoticeBox } from './widgets/notice-box.ts';

/** What the button of a dead link's page posts as `act`. */
export const SEND_FRESH_LINK = 'sendFreshLink';

/** Why a press sent nothing. */
export type FreshLinkNotice = 'too-soon' | 'page-expired' | 'too-many';

const texts = {
  heading: { da: 'Få et nyt link', en: 'Get a fresh link' },
  where: {
    da: 'Vi sender det til den mailadresse, vi har nu, og ikke til andre.',
    en: 'We send it to the e-mail address that we have now, and to no other.',
  },
  asked: {
    da: 'Vi har sendt et nyt link {at}. Det kan vare nogle minutter. Kig også i mappen med uønsket post.',
    en: 'We sent a fresh link on {at}. It may take some minutes. Look in the junk folder, too.',
  },
  button: { da: 'Send et nyt link', en: 'Send a fresh link' },
  nothingSent: { da: 'Intet er sendt', en: 'Nothing has been sent' },
} as const satisfies Record<string, Text>;

const notices: Readonly<Record<FreshLinkNotice, Text>> = {
  'too-soon': {
    da: 'Svaret kom, før siden var nået at blive læst. Tryk på knappen igen.',
    en: 'The answer came before the page could be read. Press the button again.',
  },
  'page-expired': {
    da: 'Siden har været åben længe. Tryk på knappen igen.',
    en: 'The page has been open for a long time. Press the button again.',
  },
  'too-many': {
    da: 'Vi har sendt flere links i dag. Brug det nyeste, prøv igen i morgen, eller ring til os.',
    en: 'We have sent several links today. Use the latest one, try again tomorrow, or call us.',
  },
};

/** One press, for whoever is still the holder. Nothing is typed, and no address is shown. */
export function freshLinkForm({ language, wayOn, formToken }: DeadLinkPage): Html | undefined {
  if (wayOn?.kind !== 'freshLink' || formToken === undefined) {
    return undefined;
  }
  const { askedAt } = wayOn;
  return html`<section class="section"><h2>${texts.heading[language]}</h2>
${askedAt && html`<p><strong>${fill(texts.asked[language], { at: longDateTime(askedAt, language) })}</strong></p>`}
<p>${texts.where[language]}</p>
<form method="post" novalidate>
${hiddenInput(postedNames.formToken, formToken)}
${hiddenInput(postedNames.act, SEND_FRESH_LINK)}
<button class="button" type="submit">${texts.button[language]}</button>
</form></section>`;
}

export function freshLinkNotice(notice: FreshLinkNotice, language: Language): NoticeBox {
  return { tone: 'error', title: texts.nothingSent[language], text: notices[notice][language] };
}
