import { displayPhone } from '../../../schemas/fields/phone-number.ts';
import type { Text } from '../../../schemas/text.ts';
import { fill } from '../fill.ts';
import type { NoticeBox } from '../widgets/notice-box.ts';
import type { ApplicationPage } from './application-page.ts';
import { standingOf, whomToCall } from './standing.ts';

/** Why a press on the applicant's page changed nothing. */
export type ApplicantNotice =
  | 'too-soon'
  | 'page-expired'
  | 'changed'
  | 'answer-late'
  | 'choice-late'
  | 'cancel-late'
  | 'too-many-corrections';

const nothingChanged: Text = { da: 'Intet er ændret', en: 'Nothing has been changed' };

const texts: Readonly<Record<ApplicantNotice, Text>> = {
  'too-soon': {
    da: 'Svaret kom, før siden var nået at blive læst. Se siden igennem, og tryk på knappen igen.',
    en: 'The answer came before the page could be read. Look the page through and press the button again.',
  },
  'page-expired': {
    da: 'Siden har været åben længe. Se, hvordan det står nu, og prøv igen.',
    en: 'The page has been open for a long time. See how things stand now and try again.',
  },
  changed: {
    da: 'Der er sket noget med henvendelsen, siden I åbnede siden. Her ser I, hvordan det står nu. Er noget ikke, som det skal være, så ring til {name} på {phone}.',
    en: 'Something has happened to the enquiry since you opened the page. This is how things stand now. If something is not as it should be, call {name} on {phone}.',
  },
  'answer-late': {
    da: 'Spørgsmålet er ikke længere åbent, så svaret blev ikke gemt. Her ser I, hvordan det står nu. Vil I tilføje noget, så ring til {name} på {phone}.',
    en: 'The question is no longer open, so the answer was not stored. This is how things stand now. If you want to add something, call {name} on {phone}.',
  },
  'choice-late': {
    da: 'Der kan ikke længere vælges mellem tiderne, så valget blev ikke gemt. Her ser I, hvordan det står nu. Passer det ikke, så ring til {name} på {phone}.',
    en: 'The times can no longer be chosen, so the choice was not stored. This is how things stand now. If that does not suit you, call {name} on {phone}.',
  },
  'cancel-late': {
    da: 'Fristen for at aflyse her på siden er gået. Ring til {name} på {phone} i stedet.',
    en: 'The time for cancelling on this page is over. Please call {name} on {phone} instead.',
  },
  'too-many-corrections': {
    da: 'Der er rettet for mange gange i dag. Prøv igen i morgen, eller ring til {name} på {phone}.',
    en: 'There have been too many corrections today. Try again tomorrow, or call {name} on {phone}.',
  },
};

export function applicantNotice(page: ApplicationPage, notice: ApplicantNotice): NoticeBox {
  const { application, language } = page;
  const { name, phone } = whomToCall(standingOf(application), page);
  return {
    tone: 'error',
    title: nothingChanged[language],
    text: fill(texts[notice][language], { name, phone: displayPhone(phone).replaceAll(' ', '\u00a0') }),
  };
}
