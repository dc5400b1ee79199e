/** An application's life as one would explain it: where it stands, and which mails there have been. */
export interface Model {
  status: string;
  /** What comes of the decision that can still be undone. */
  pending?: 'booked' | 'declined';
  mails: string[];
}

export function newApplication(): Model {
  return { status: 'awaitingDecision', mails: ['receipt to applicant', 'request to consultant'] };
}

/** What people, or time, can do to it. */
interface Change {
  readonly from: readonly string[];
  readonly apply: (model: Model) => void;
}

const both = (applicant: string, consultant: string) => [
  `${applicant} to applicant`,
  `${consultant} to consultant`,
];

const ends = {
  booked: both('confirmation', 'decision-receipt'),
  declined: both('decline', 'decision-receipt'),
} as const;

/** A new act is one more entry. */
export const changes = {
  approve: { from: ['awaitingDecision'], apply: (model) => decide(model, 'booked') },
  decline: { from: ['awaitingDecision'], apply: (model) => decide(model, 'declined') },
  undo: {
    from: ['decided'],
    apply: (model) => {
      model.status = 'awaitingDecision';
      delete model.pending;
    },
  },
  letUndoPass: {
    from: ['decided'],
    apply: (model) => {
      const { pending = 'booked' } = model;
      end(model, pending, ends[pending]);
    },
  },
  letDeadlinePass: {
    from: ['awaitingDecision'],
    apply: (model) =>
      end(model, 'expired', [
        ...both('expiry', 'expiry-notice'),
        'overdue-notice to coordinator',
        'expiry-notice to coordinator',
      ]),
  },
  withdraw: {
    from: ['awaitingDecision', 'decided'],
    apply: (model) => end(model, 'withdrawn', both('withdrawal', 'withdrawal-notice')),
  },
  cancel: {
    from: ['booked'],
    apply: (model) => end(model, 'cancelled', both('cancellation', 'cancellation-notice')),
  },
} as const satisfies Readonly<Record<string, Change>>;

export type ChangeName = keyof typeof changes;

function decide(model: Model, pending: 'booked' | 'declined'): void {
  model.status = 'decided';
  model.pending = pending;
}

function end(model: Model, status: string, mails: readonly string[]): void {
  model.status = status;
  model.mails.push(...mails);
  delete model.pending;
}
