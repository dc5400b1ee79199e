import type { Message, Template } from '../../../schemas/message.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { longDateTime } from '../../domain/danish-time.ts';
import { fill } from '../fill.ts';
import { type Html, html } from '../html.ts';
import { factList } from '../widgets/fact-list.ts';
import type { ApplicationPage } from './application-page.ts';

/** What the company may know of a mail to it: never the address, which may have been given up since. */
export type SentMail = Pick<
  Message,
  | 'template'
  | 'queuedAt'
  | 'sentAt'
  | 'deliveredAt'
  | 'bouncedAt'
  | 'softBouncedAt'
  | 'complainedAt'
  | 'suppressedAt'
  | 'failedAt'
>;

const title: Text = { da: 'E-mails til jer', en: 'E-mails to you' };

/** In plain words; the mails to consultant and coordinator are not the company's to see. */
const names: Readonly<Partial<Record<Template, Text>>> = {
  receipt: { da: 'Kvittering for jeres henvendelse', en: 'Receipt for your enquiry' },
  confirmation: { da: 'Bekræftelse af mødet', en: 'Confirmation of the meeting' },
  decline: { da: 'Svar på jeres henvendelse', en: 'Answer to your enquiry' },
  'new-consultant': { da: 'Besked om ny konsulent', en: 'News of another consultant' },
  'new-promise': { da: 'Ny dato for svar', en: 'New date for the answer' },
  question: { da: 'Spørgsmål til jer', en: 'Question to you' },
  'question-reminder': { da: 'Påmindelse om spørgsmålet', en: 'Reminder of the question' },
  'question-lapse': { da: 'Besked om, at vi ikke fik svar', en: 'News that we got no answer' },
  'reply-receipt': { da: 'Kvittering for jeres svar', en: 'Receipt for your answer' },
  proposal: { da: 'Forslag til tider', en: 'Proposed times' },
  'proposal-reminder': { da: 'Påmindelse om at vælge tid', en: 'Reminder to choose a time' },
  'proposal-expiry': { da: 'Besked om, at tiderne er givet fri', en: 'News that the times are free again' },
  'wish-lost': { da: 'Besked om, at jeres tider er gået til andre', en: 'News that your times have gone' },
  'fresh-link': { da: 'Nyt link til denne side', en: 'New link to this page' },
  'contact-corrected': { da: 'Bekræftelse af rettelsen', en: 'Confirmation of the correction' },
  'contact-moved': { da: 'Besked til den gamle adresse', en: 'News to the old address' },
  expiry: { da: 'Besked om, at fristen er gået', en: 'News that the deadline has passed' },
  withdrawal: { da: 'Kvittering for tilbagetrækning', en: 'Receipt for the withdrawal' },
  cancellation: { da: 'Aflysning af mødet', en: 'Cancellation of the meeting' },
  failure: { da: 'Besked om en fejl hos os', en: 'News of an error on our side' },
};
const anyMail: Text = { da: 'E-mail om jeres henvendelse', en: 'E-mail about your enquiry' };

const states = {
  sent: { da: 'Sendt {at}.', en: 'Sent on {at}.' },
  delivered: { da: 'Leveret {at}.', en: 'Delivered on {at}.' },
  bounced: { da: 'Kom tilbage {at}.', en: 'Came back on {at}.' },
  delayed: { da: 'Forsinket: ikke modtaget {at}.', en: 'Delayed: not taken on {at}.' },
  complained: { da: 'Meldt som uønsket {at}.', en: 'Reported as unwanted on {at}.' },
  suppressed: {
    da: 'Ikke sendt, fordi e-mails til adressen er kommet tilbage.',
    en: 'Not sent, because e-mails to the address have come back.',
  },
  failed: { da: 'Kunne ikke sendes {at}.', en: 'Could not be sent on {at}.' },
  underWay: { da: 'På vej.', en: 'On its way.' },
} as const satisfies Record<string, Text>;

/** What was sent to the company and when, oldest first. */
export function sentMails({ mails, language }: ApplicationPage): Html | undefined {
  if (mails.length === 0) {
    return undefined;
  }
  return html`<section class="section"><h2>${title[language]}</h2>
${factList(mails.map((mail) => ({ term: nameOf(mail)[language], value: fateOf(mail, language) })))}
</section>`;
}

function nameOf({ template }: SentMail): Text {
  return names[template] ?? anyMail;
}

function fateOf(mail: SentMail, language: Language): string {
  const told = [
    state('sent', mail.sentAt),
    state('delivered', mail.bouncedAt === undefined ? mail.deliveredAt : undefined),
    state('delayed', (mail.deliveredAt ?? mail.bouncedAt) ? undefined : mail.softBouncedAt),
    state('bounced', mail.bouncedAt),
    state('complained', mail.complainedAt),
    state('suppressed', mail.suppressedAt),
    state('failed', mail.failedAt),
  ].filter((sentence) => sentence !== undefined);
  return told.length === 0 ? states.underWay[language] : told.map((tell) => tell(language)).join(' ');
}

/** A time that it has: a sentence in the language asked for. */
function state(name: keyof typeof states, at: string | undefined) {
  return at === undefined
    ? undefined
    : (language: Language) => fill(states[name][language], { at: longDateTime(at, language) });
}
