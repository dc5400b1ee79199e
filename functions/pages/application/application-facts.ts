import { answerWithRole } from '../../../schemas/answers.ts';
import type { Text } from '../../../schemas/text.ts';
import { longDateTime } from '../../domain/danish-time.ts';
import { deadlineMoved } from '../../domain/resumed-deadline.ts';
import { declineReasons } from '../../email/decline-reasons.ts';
import { fill } from '../fill.ts';
import type { Html } from '../html.ts';
import { type Fact, factList } from '../widgets/fact-list.ts';
import { slotText } from '../widgets/slot-text.ts';
import type { ApplicationPage } from './application-page.ts';
import { shownStatus } from './shown-status.ts';
import { standingOf } from './standing.ts';

const texts = {
  acts: { da: 'Ligger nu hos', en: 'Now with' },
  readingIt: { da: '{consultant}, der læser jeres svar', en: '{consultant}, who reads your answers' },
  tookOver: {
    da: '{consultant}, der overtog henvendelsen {assignedAt}',
    en: '{consultant}, who took the enquiry over on {assignedAt}',
  },
  yourAnswer: { da: 'Jer: vi venter på jeres svar', en: 'You: we wait for your answer' },
  yourChoice: { da: 'Jer: vi venter på, at I vælger', en: 'You: we wait for your choice' },
  answerBy: { da: 'I får svar senest', en: 'You get an answer by' },
  replyBy: { da: 'Svar os senest', en: 'Answer us by' },
  chooseBy: { da: 'Vælg senest', en: 'Choose by' },
  ourDeadline: { da: 'Vores frist', en: 'Our deadline' },
  standsStill: {
    da: 'Vi lovede jer svar senest {decideBy}. Den frist står stille, til I har svaret. Svarer I i dag, får I svar fra os senest {resumed}.',
    en: 'We promised you an answer by {decideBy}. That deadline stands still until you have answered. If you answer today, you get ours by {resumed}.',
  },
  receipt: { da: 'Kvittering sendes til', en: 'Receipt goes to' },
  time: { da: 'Tid', en: 'Time' },
  place: { da: 'Sted', en: 'Place' },
  with: { da: 'Med', en: 'With' },
  reason: { da: 'Begrundelse', en: 'Reason' },
} as const satisfies Record<string, Text>;

/** What can be told of the present state in a word each. */
export function applicationFacts(page: ApplicationPage): Html | undefined {
  const facts = factsOf(page);
  return facts.length === 0 ? undefined : factList(facts);
}

function factsOf(page: ApplicationPage): readonly Fact[] {
  const { form, application, language } = page;
  switch (shownStatus(application)) {
    case 'submitted':
    case 'awaitingDecision':
      return [
        fact(page, 'acts', holder(page)),
        fact(page, 'answerBy', longDateTime(application.decideBy, language)),
        fact(page, 'receipt', answerWithRole(form, application.answers, 'email') ?? ''),
      ];
    case 'awaitingAnswer':
      return questionFacts(page);
    case 'awaitingChoice':
      return choiceFacts(page);
    case 'booked':
      return bookingFacts(page);
    case 'declined':
      return declineFacts(page);
    default:
      return [];
  }
}

function fact({ language }: ApplicationPage, name: keyof typeof texts, value: string): Fact {
  return { term: texts[name][language], value };
}

/** Whom it is with; after a hand-over also since when, for the name is a new one. */
function holder({ application, consultant, language }: ApplicationPage): string {
  const assignedAt = longDateTime(application.assignedAt, language);
  if (application.handedOn !== undefined) {
    return fill(texts.tookOver[language], { consultant: consultant.name, assignedAt });
  }
  return standingOf(application) === 'unanswered'
    ? consultant.name
    : fill(texts.readingIt[language], { consultant: consultant.name });
}

/** Both dates: the company's own, and the one that the consultant's deadline would have. */
function questionFacts(page: ApplicationPage): Fact[] {
  const { application, settings, language, now } = page;
  const answerBy = application.questions?.at(-1)?.answerBy ?? application.decideBy;
  const standsStill = fill(texts.standsStill[language], {
    decideBy: longDateTime(application.decideBy, language),
    resumed: longDateTime(deadlineMoved(application, settings, now), language),
  });
  return [
    fact(page, 'acts', texts.yourAnswer[language]),
    fact(page, 'replyBy', longDateTime(answerBy, language)),
    fact(page, 'ourDeadline', standsStill),
  ];
}

function choiceFacts(page: ApplicationPage): Fact[] {
  const { application, language } = page;
  const chooseBy = application.chooseBy ?? application.decideBy;
  return [
    fact(page, 'acts', texts.yourChoice[language]),
    fact(page, 'chooseBy', longDateTime(chooseBy, language)),
  ];
}

function bookingFacts(page: ApplicationPage): Fact[] {
  const { application, consultant, language } = page;
  const { booking } = application;
  return booking === undefined
    ? []
    : [
        fact(page, 'time', slotText(booking.slot, language)),
        fact(page, 'place', booking.place),
        fact(page, 'with', consultant.name),
      ];
}

function declineFacts(page: ApplicationPage): Fact[] {
  const { decision } = page.application;
  return decision?.kind === 'decline'
    ? [fact(page, 'reason', declineReasons[decision.reason][page.language])]
    : [];
}
