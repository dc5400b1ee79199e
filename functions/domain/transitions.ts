import type { Application, ApplicationStatus } from '../../schemas/application.ts';
import { TransitionRefused } from './errors.ts';

interface Transition {
  readonly from: readonly ApplicationStatus[];
  readonly to: ApplicationStatus;
}

/** Somebody, or the service itself, still has to do something. */
const WAITING = [
  'submitted',
  'awaitingDecision',
  'decided',
  'awaitingAnswer',
  'awaitingChoice',
] as const satisfies readonly ApplicationStatus[];

/** The only list of what can happen to an application. `docs/workflow.md` draws it. */
export const transitions = {
  submit: { from: [], to: 'submitted' },
  holdApart: { from: [], to: 'heldApart' },
  assign: { from: ['submitted'], to: 'awaitingDecision' },
  approve: { from: ['awaitingDecision'], to: 'decided' },
  propose: { from: ['awaitingDecision'], to: 'decided' },
  ask: { from: ['awaitingDecision'], to: 'decided' },
  handOver: { from: ['awaitingDecision'], to: 'decided' },
  decline: { from: ['awaitingDecision'], to: 'decided' },
  undo: { from: ['decided'], to: 'awaitingDecision' },
  settleApproval: { from: ['decided'], to: 'booked' },
  settleProposal: { from: ['decided'], to: 'awaitingChoice' },
  settleQuestion: { from: ['decided'], to: 'awaitingAnswer' },
  settleHandOver: { from: ['decided'], to: 'awaitingDecision' },
  settleDecline: { from: ['decided'], to: 'declined' },
  passOn: { from: ['decided'], to: 'awaitingDecision' },
  reassign: { from: ['awaitingDecision'], to: 'awaitingDecision' },
  promise: { from: ['awaitingDecision'], to: 'awaitingDecision' },
  loseWish: { from: ['awaitingDecision'], to: 'awaitingDecision' },
  wishAnew: { from: ['awaitingDecision'], to: 'awaitingDecision' },
  expire: { from: ['awaitingDecision'], to: 'expired' },
  answer: { from: ['awaitingAnswer'], to: 'awaitingDecision' },
  lapseQuestion: { from: ['awaitingAnswer'], to: 'awaitingDecision' },
  choose: { from: ['awaitingChoice'], to: 'booked' },
  refuseProposals: { from: ['awaitingChoice'], to: 'awaitingDecision' },
  lapseProposals: { from: ['awaitingChoice'], to: 'expired' },
  withdraw: { from: WAITING, to: 'withdrawn' },
  cancel: { from: ['booked'], to: 'cancelled' },
  fail: { from: WAITING, to: 'failed' },
} as const satisfies Record<string, Transition>;

export type Act = keyof typeof transitions;

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

/** What is written down beside them: it moves neither status nor revision. */
export const notes = [
  'noteUnreached',
  'noteExport',
  'remind',
  'tellCoordinator',
  'remindApplicant',
  'correctContact',
  'sendFreshLink',
] as const;
export type Note = (typeof notes)[number];

/** Nothing more happens to it by itself. */
export function isAtRest(status: ApplicationStatus): boolean {
  const waiting: readonly ApplicationStatus[] = WAITING;
  return !waiting.includes(status);
}

/** Whether its workflow has something left to do: for the application itself, or to tell its rivals. */
export function needsExecution({ status, rivals }: Pick<Application, 'status' | 'rivals'>): boolean {
  return !isAtRest(status) || rivals !== undefined;
}
