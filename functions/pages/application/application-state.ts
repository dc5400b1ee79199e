import { answerWithRole } from '../../../schemas/answers.ts';
import type { Application, ApplicationStatus } from '../../../schemas/application.ts';
import { displayPhone } from '../../../schemas/fields/phone-number.ts';
import type { Text } from '../../../schemas/text.ts';
import { longDateTime } from '../../domain/danish-time.ts';
import type { ApplicationPage } from './application-page.ts';

/** What an applicant may see: while a decision can be undone, nothing has been decided. */
export type ShownStatus = Exclude<ApplicationStatus, 'decided'>;

export function shownStatus({ status }: Application): ShownStatus {
  return status === 'decided' ? 'awaitingDecision' : status;
}

interface StateText {
  readonly heading: Text;
  /** Sentences, with the names that `stateValues` gives. */
  readonly next: readonly Text[];
  /** Whether the consultant is the one to call; else it is the coordinator, who is named in `next`. */
  readonly isConsultantReachable: boolean;
}

const received: StateText = {
  heading: { da: 'Vi har modtaget jeres henvendelse', en: 'We have received your enquiry' },
  next: [],
  isConsultantReachable: true,
};

export const stateTexts: Readonly<Record<ShownStatus, StateText>> = {
  submitted: received,
  awaitingDecision: received,
  heldApart: {
    heading: { da: 'Jeres henvendelse er modtaget', en: 'Your enquiry has been received' },
    next: [
      {
        da: 'Den bliver set igennem, før den går videre. Haster det, så ring til {coordinator} på {coordinatorPhone}.',
        en: 'It is looked through before it goes on. If it is urgent, call {coordinator} on {coordinatorPhone}.',
      },
    ],
    isConsultantReachable: false,
  },
  awaitingAnswer: {
    heading: { da: 'Vi har et spørgsmål til jer', en: 'We have a question for you' },
    next: [],
    isConsultantReachable: true,
  },
  awaitingChoice: {
    heading: { da: 'Vælg en tid til jeres møde', en: 'Choose a time for your meeting' },
    next: [],
    isConsultantReachable: true,
  },
  booked: {
    heading: { da: 'Jeres møde er aftalt', en: 'Your meeting is agreed' },
    next: [
      {
        da: '{consultant} har godkendt tiden. Bekræftelsen og kalenderaftalen er sendt til {email}.',
        en: '{consultant} has approved the time. The confirmation and the calendar entry have been sent to {email}.',
      },
    ],
    isConsultantReachable: true,
  },
  declined: {
    heading: { da: 'Vi kan ikke tilbyde jer et møde', en: 'We cannot offer you a meeting' },
    next: [
      {
        da: '{consultant} har læst jeres henvendelse og har desværre svaret nej.',
        en: '{consultant} has read your enquiry. The answer is unfortunately no.',
      },
    ],
    isConsultantReachable: true,
  },
  withdrawn: {
    heading: { da: 'I har trukket jeres henvendelse tilbage', en: 'You have withdrawn your enquiry' },
    next: [
      {
        da: 'Der sker ikke mere. Vi holder ikke længere tider fri til jer. I er velkomne til at skrive igen en anden gang.',
        en: 'Nothing more will happen. We no longer keep times free for you. You are welcome to write again another time.',
      },
    ],
    isConsultantReachable: false,
  },
  cancelled: {
    heading: { da: 'I har aflyst jeres møde', en: 'You have cancelled your meeting' },
    next: [
      {
        da: '{consultant} har fået besked. Vil I have en ny tid, så ring til {coordinator} på {coordinatorPhone}.',
        en: '{consultant} has been told. If you want a new time, call {coordinator} on {coordinatorPhone}.',
      },
    ],
    isConsultantReachable: false,
  },
  expired: {
    heading: { da: 'I har ikke fået svar til tiden', en: 'You did not get an answer in time' },
    next: [
      {
        da: 'Vi lovede jer svar senest {decideBy}. Det nåede vi ikke, og det er vi kede af.',
        en: 'We promised you an answer by {decideBy}. We did not manage, and we are sorry.',
      },
      {
        da: 'Ring til {coordinator} på {coordinatorPhone}, så finder I en ny tid sammen.',
        en: 'Call {coordinator} on {coordinatorPhone}, and you will find a new time together.',
      },
    ],
    isConsultantReachable: false,
  },
  failed: {
    heading: { da: 'Der er sket en fejl hos os', en: 'Something went wrong on our side' },
    next: [
      {
        da: 'Vi har jeres henvendelse, men den er gået i stå hos os. I skal ikke sende den igen.',
        en: 'We have your enquiry, but it got stuck on our side. You need not send it again.',
      },
      {
        da: 'Ring til {coordinator} på {coordinatorPhone}, så hjælper vi jer videre.',
        en: 'Call {coordinator} on {coordinatorPhone}, and we will help you.',
      },
    ],
    isConsultantReachable: false,
  },
};

/** The applicant's own words and the names that belong to their case, for the sentences above. */
export function stateValues({
  form,
  application,
  consultant,
  settings,
  language,
}: ApplicationPage): Record<string, string> {
  return {
    consultant: consultant.name,
    decideBy: longDateTime(application.decideBy, language),
    email: answerWithRole(form, application.answers, 'email') ?? '',
    coordinator: settings.coordinator.name,
    coordinatorPhone: displayPhone(settings.coordinator.phone).replaceAll(' ', '\u00a0'),
  };
}
