import type { RecordedDecision } from '../../../schemas/recorded-decision.ts';
import type { Text } from '../../../schemas/text.ts';
import type { DecisionControl } from './decision-faults.ts';
import type { DecisionPage } from './decision-page.ts';

export type DecisionKind = RecordedDecision['kind'];

interface ChoiceText {
  readonly label: Text;
  /** What it comes to, in a line. */
  readonly hint: Text;
  /** The controls that belong to it alone. */
  readonly controls: readonly DecisionControl[];
}

/** What a consultant can choose, in the order of the page. */
export const decisionChoices: Readonly<Record<DecisionKind, ChoiceText>> = {
  approve: {
    label: { da: 'Godkend en tid', en: 'Approve a time' },
    hint: {
      da: 'Virksomheden får mødet på en af de tider, den ønskede.',
      en: 'The company gets its meeting at one of the times it wished for.',
    },
    controls: ['slotId'],
  },
  propose: {
    label: { da: 'Foreslå andre tider', en: 'Propose other times' },
    hint: {
      da: 'Virksomheden vælger en af dem, eller svarer, at ingen passer.',
      en: 'The company chooses one of them, or answers that none suits them.',
    },
    controls: [
      'proposedDate1',
      'proposedTime1',
      'proposedDate2',
      'proposedTime2',
      'proposedDate3',
      'proposedTime3',
    ],
  },
  ask: {
    label: { da: 'Stil et spørgsmål', en: 'Ask a question' },
    hint: {
      da: 'Din frist står stille, mens virksomheden skylder dig et svar.',
      en: 'Your deadline stands still while the company owes you an answer.',
    },
    controls: ['question'],
  },
  handOver: {
    label: { da: 'Giv videre til en kollega', en: 'Hand over to a colleague' },
    hint: {
      da: 'Kollegaen svarer i stedet for dig, inden den samme frist.',
      en: 'Your colleague answers in your place, by the same deadline.',
    },
    controls: ['handOverTo'],
  },
  decline: {
    label: { da: 'Afvis', en: 'Decline' },
    hint: {
      da: 'Virksomheden får et nej med en begrundelse.',
      en: 'The company gets a no, with a reason.',
    },
    controls: ['declineReason'],
  },
};

const order = ['approve', 'propose', 'ask', 'handOver', 'decline'] as const satisfies DecisionKind[];

/** Those that are possible now: a time to approve and a colleague to hand over to have to be there. */
export function offeredChoices({
  wishes,
  colleagues,
}: Pick<DecisionPage, 'wishes' | 'colleagues'>): readonly DecisionKind[] {
  const isPossible: Readonly<Partial<Record<DecisionKind, boolean>>> = {
    approve: wishes.some(({ state }) => state === 'available'),
    handOver: colleagues.length > 0,
  };
  return order.filter((kind) => isPossible[kind] ?? true);
}
