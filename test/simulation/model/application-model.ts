import type { Rung } from '../../../schemas/rung.ts';

/** Who can have an application; each is asked only once by the service itself, in this order. */
export const CONSULTANTS = ['mette-holm', 'anders-bjerre', 'sofie-kjaer'] as const;

/** An application's life as one would explain it. */
export interface Model {
  status: string;
  /** What was last decided; as long as it is `decided`, that can be undone. */
  decision?: Decision;
  /** The consultant who has it, and all who have had it before. */
  holder: string;
  before: readonly string[];
  /** The time wished for: it can be approved, others have it, or it went when other times were refused. */
  wish: 'open' | 'lost' | 'dropped';
  /** Whether wishes are held: then nobody else can have the time. */
  readonly isHeld: boolean;
  /** Whether the company has been given a later date; that one is the last. */
  isExtended: boolean;
  mails: readonly string[];
}

export type Decision = 'approve' | 'propose' | 'ask' | 'handOver' | 'decline' | 'lackTime';

/** Something that people or time do to it. */
export interface Change {
  readonly from: readonly string[];
  /** What must hold beside the status. */
  readonly when?: (model: Model) => boolean;
  /** What is new: of mails those that are made, of all else what it is from then on. */
  readonly gives: (model: Model) => Partial<Model>;
}

export function newApplication(isHeld: boolean): Model {
  return {
    status: 'awaitingDecision',
    holder: CONSULTANTS[0],
    before: [],
    wish: 'open',
    isHeld,
    isExtended: false,
    mails: ['receipt to applicant', 'request to consultant'],
  };
}

export function isAllowed({ from, when = () => true }: Change, model: Model): boolean {
  return from.includes(model.status) && when(model);
}

export function happen({ gives }: Change, model: Model): void {
  const { mails = [], ...after } = gives(model);
  Object.assign(model, after, { mails: [...model.mails, ...mails] });
}

const WAITING = ['awaitingDecision', 'decided', 'awaitingAnswer', 'awaitingChoice'];

/** A new act is one more entry. */
export const acts = {
  approve: { ...decides('approve'), when: ({ wish }) => wish === 'open' },
  propose: decides('propose'),
  ask: decides('ask'),
  handOver: decides('handOver'),
  decline: decides('decline'),
  lackTime: decides('lackTime'),
  undo: { from: ['decided'], gives: () => ({ status: 'awaitingDecision' }) },
  answer: {
    from: ['awaitingAnswer'],
    gives: () => ({ status: 'awaitingDecision', mails: toBoth('reply-receipt', 'reply-notice') }),
  },
  choose: {
    from: ['awaitingChoice'],
    gives: () => ({ status: 'booked', mails: toBoth('confirmation', 'choice-notice') }),
  },
  refuseProposals: {
    from: ['awaitingChoice'],
    gives: ({ wish }) => ({
      status: 'awaitingDecision',
      wish: wish === 'lost' ? 'lost' : 'dropped',
      mails: toBoth('reply-receipt', 'refusal-notice'),
    }),
  },
  wishAnew: {
    from: ['awaitingDecision'],
    when: ({ wish }) => wish === 'lost',
    gives: () => ({ wish: 'open', mails: ['new-wishes to consultant'] }),
  },
  correctContact: {
    from: [...WAITING, 'booked'],
    gives: () => ({ mails: ['contact-corrected to applicant'] }),
  },
  moveMailbox: {
    from: [...WAITING, 'booked'],
    gives: () => ({ mails: ['contact-corrected to applicant', 'contact-moved to applicant'] }),
  },
  withdraw: {
    from: WAITING,
    gives: () => ({ status: 'withdrawn', mails: toBoth('withdrawal', 'withdrawal-notice') }),
  },
  cancel: {
    from: ['booked'],
    gives: () => ({ status: 'cancelled', mails: toBoth('cancellation', 'cancellation-notice') }),
  },
} as const satisfies Readonly<Record<string, Change>>;
export type ActName = keyof typeof acts;

/** What comes by itself, as the ladder calls it: `settle` where a decision can be undone no longer. */
export const rungs: Readonly<Record<Rung['kind'] | 'settle', Change>> = {
  settle: { from: ['decided'], gives: settled },
  remind: { from: ['awaitingDecision'], gives: () => ({ mails: ['reminder to consultant'] }) },
  standIn: {
    from: ['awaitingDecision'],
    when: ({ before }) => before.length === 0,
    gives: (model) => handedOn(model, nextOf(model), ['new-consultant to applicant']),
  },
  tellCoordinator: {
    from: ['awaitingDecision'],
    gives: () => ({ mails: ['overdue-notice to coordinator'] }),
  },
  promise: {
    from: ['awaitingDecision'],
    when: ({ isExtended }) => !isExtended,
    gives: () => ({
      isExtended: true,
      mails: [...toBoth('new-promise', 'promise-notice'), 'promise-notice to coordinator'],
    }),
  },
  expire: {
    from: ['awaitingDecision'],
    when: ({ isExtended }) => isExtended,
    gives: () => ({
      status: 'expired',
      mails: [...toBoth('expiry', 'expiry-notice'), 'expiry-notice to coordinator'],
    }),
  },
  remindApplicant: {
    from: ['awaitingAnswer', 'awaitingChoice'],
    gives: ({ status }) => ({
      mails: [`${status === 'awaitingAnswer' ? 'question' : 'proposal'}-reminder to applicant`],
    }),
  },
  lapse: {
    from: ['awaitingAnswer', 'awaitingChoice'],
    gives: ({ status }) =>
      status === 'awaitingAnswer'
        ? { status: 'awaitingDecision', mails: toBoth('question-lapse', 'no-answer-notice') }
        : { status: 'expired', mails: toBoth('proposal-expiry', 'proposal-expiry-notice') },
  },
};

/** Somebody else books the time that this one wishes for, where wishes are not held. */
export const losesWish: Change = {
  from: ['awaitingDecision'],
  when: ({ wish, isHeld }) => wish === 'open' && !isHeld,
  gives: () => ({ wish: 'lost', mails: ['wish-lost to applicant'] }),
};

/** Whom a consultant hands it over to. */
export function colleagueOf({ holder }: Model): string {
  return CONSULTANTS.find((id) => id !== holder) ?? holder;
}

function decides(decision: Decision): Change {
  return { from: ['awaitingDecision'], gives: () => ({ status: 'decided', decision }) };
}

function settled(model: Model): Partial<Model> {
  switch (model.decision) {
    case 'approve':
      return { status: 'booked', mails: toBoth('confirmation', 'decision-receipt') };
    case 'propose':
      return { status: 'awaitingChoice', mails: toBoth('proposal', 'decision-receipt') };
    case 'ask':
      return { status: 'awaitingAnswer', mails: toBoth('question', 'decision-receipt') };
    case 'handOver':
      return handedOn(model, colleagueOf(model), ['new-consultant to applicant']);
    case 'lackTime':
      return nextOf(model) === undefined ? declined() : handedOn(model, nextOf(model), []);
    default:
      return declined();
  }
}

function declined(): Partial<Model> {
  return { status: 'declined', mails: toBoth('decline', 'decision-receipt') };
}

/** Who has not had it yet. */
function nextOf({ holder, before }: Model): string | undefined {
  return CONSULTANTS.find((id) => id !== holder && !before.includes(id));
}

function handedOn({ holder, before }: Model, to = holder, told: readonly string[] = []): Partial<Model> {
  return {
    status: 'awaitingDecision',
    holder: to,
    before: [...before, holder],
    mails: ['request to consultant', 'handed-on to consultant', ...told],
  };
}

function toBoth(applicant: string, consultant: string): string[] {
  return [`${applicant} to applicant`, `${consultant} to consultant`];
}
