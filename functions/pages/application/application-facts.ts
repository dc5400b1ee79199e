import { answerWithRole } from '../../../schemas/answers.ts';
import type { Text } from '../../../schemas/text.ts';
import { longDateTime } from '../../domain/danish-time.ts';
import { declineReasons } from '../../email/decline-reasons.ts';
import { fill } from '../fill.ts';
import type { Html } from '../html.ts';
import { type Fact, factList } from '../widgets/fact-list.ts';
import { slotText } from '../widgets/slot-text.ts';
import type { ApplicationPage } from './application-page.ts';
import { shownStatus } from './application-state.ts';

const texts = {
  acts: { da: 'Ligger nu hos', en: 'Now with' },
  readingIt: { da: '{consultant}, der læser jeres svar', en: '{consultant}, who reads your answers' },
  answerBy: { da: 'I får svar senest', en: 'You get an answer by' },
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

function factsOf({ form, application, consultant, language }: ApplicationPage): readonly Fact[] {
  const { booking, decision, decideBy } = application;
  const fact = (name: keyof typeof texts, value: string): Fact => ({ term: texts[name][language], value });
  switch (shownStatus(application)) {
    case 'submitted':
    case 'awaitingDecision':
      return [
        fact('acts', fill(texts.readingIt[language], { consultant: consultant.name })),
        fact('answerBy', longDateTime(decideBy, language)),
        fact('receipt', answerWithRole(form, application.answers, 'email') ?? ''),
      ];
    case 'booked':
      return booking === undefined
        ? []
        : [
            fact('time', slotText(booking.slot, language)),
            fact('place', booking.place),
            fact('with', consultant.name),
          ];
    case 'declined':
      return decision?.kind === 'decline' ? [fact('reason', declineReasons[decision.reason][language])] : [];
    default:
      return [];
  }
}
