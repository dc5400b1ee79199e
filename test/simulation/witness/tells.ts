import type { Act } from '../../../functions/domain/transitions.ts';
import type { Recipient, Template } from '../../../schemas/message.ts';
import type { TimelineEntry } from '../../../schemas/timeline.ts';

type Told = readonly [Template, Recipient];

/** Who is told of what, as docs/workflow.md says it. A new act is one more entry. */
const tells: Readonly<Record<Act | 'noteUnreached', readonly Told[]>> = {
  submit: [['receipt', 'applicant']],
  holdApart: [],
  ask: [['request', 'consultant']],
  approve: [],
  decline: [],
  undo: [],
  settleApproval: [
    ['confirmation', 'applicant'],
    ['decision-receipt', 'consultant'],
  ],
  settleDecline: [
    ['decline', 'applicant'],
    ['decision-receipt', 'consultant'],
  ],
  expire: [
    ['expiry', 'applicant'],
    ['expiry-notice', 'consultant'],
    ['expiry-notice', 'coordinator'],
  ],
  withdraw: [
    ['withdrawal', 'applicant'],
    ['withdrawal-notice', 'consultant'],
  ],
  cancel: [
    ['cancellation', 'applicant'],
    ['cancellation-notice', 'consultant'],
  ],
  fail: [
    ['failure', 'applicant'],
    ['failure-notice', 'coordinator'],
  ],
  noteUnreached: [['bounce-notice', 'coordinator']],
};

/** The mails that must follow from an entry, as `withdrawal to applicant`. */
export function toldOf({ act, from }: TimelineEntry): string[] {
  const told = tells[act as Act] ?? [];
  // Who has not been asked yet is told of nothing.
  const wasAsked = act !== 'withdraw' || from !== 'submitted';
  return told
    .filter(([, recipient]) => wasAsked || recipient !== 'consultant')
    .map(([template, recipient]) => `${template} to ${recipient}`);
}
