import type { Application, ApplicationStatus } from '../../schemas/application.ts';
import { TransitionRefused } from './errors.ts';

interface Transition {
  readonly from: readonly ApplicationStatus[];
  readonly to: ApplicationStatus;
}

/** The only list of what can happen to an application. `docs/workflow.md` draws it. */
export const transitions = {
  submit: { from: [], to: 'submitted' },
  holdApart: { from: [], to: 'heldApart' },
  ask: { from: ['submitted'], to: 'awaitingDecision' },
  approve: { from: ['awaitingDecision'], to: 'decided' },
  decline: { from: ['awaitingDecision'], to: 'decided' },
  undo: { from: ['decided'], to: 'awaitingDecision' },
  settleApproval: { from: ['decided'], to: 'booked' },
  settleDecline: { from: ['decided'], to: 'declined' },
  expire: { from: ['awaitingDecision'], to: 'expired' },
  withdraw: { from: ['submitted', 'awaitingDecision', 'decided'], to: 'withdrawn' },
  cancel: { from: ['booked'], to: 'cancelled' },
  fail: { from: ['submitted', 'awaitingDecision', 'decided'], to: 'failed' },
} as const satisfies Record<string, Transition>;

export type Act = keyof typeof transitions;

/** What the timeline tells beside the acts: it changes neither status nor revision. */
export const notes = ['noteUnreached', 'noteExport'] as const;
export type Note = (typeof notes)[number];

export function isAllowed(act: Act, status: ApplicationStatus): boolean {
  const from: readonly ApplicationStatus[] = transitions[act].from;
  return from.includes(status);
}

/** @throws TransitionRefused */
export function statusAfter(act: Act, application: Application): ApplicationStatus {
  if (!isAllowed(act, application.status)) {
    throw new TransitionRefused(application, act);
  }
  return transitions[act].to;
}

/** Nothing more happens to it by itself, and its workflow has nothing to do. */
export function isAtRest(status: ApplicationStatus): boolean {
  return status !== 'submitted' && status !== 'awaitingDecision' && status !== 'decided';
}
