import type { Application } from '../../../schemas/application.ts';
import type { Change } from '../change.ts';
import { TransitionRefused } from '../errors.ts';
import type { Parties, Setting } from '../parties.ts';
import { passOn, type Successor, settleHandOver } from './hand-on.ts';
import { settleApproval } from './settle-approval.ts';
import { settleDecline } from './settle-decline.ts';
import { settleProposal } from './settle-proposal.ts';
import { settleQuestion } from './settle-question.ts';

/** Beside who holds it: who takes over where it is handed over, or declined for lack of time. */
export interface Settling extends Parties {
  readonly successor?: Successor | undefined;
}

/** The time to undo is over: what was chosen becomes true, and everybody concerned is told. */
export function settle(
  application: Application,
  { successor, ...parties }: Settling,
  setting: Setting,
): Change {
  const { decision } = application;
  switch (decision?.kind) {
    case 'approve':
      return settleApproval(application, { ...parties, decision }, setting);
    case 'propose':
      return settleProposal(application, { ...parties, decision }, setting);
    case 'ask':
      return settleQuestion(application, { ...parties, decision }, setting);
    case 'handOver':
      if (successor === undefined) {
        throw new TransitionRefused(application, 'settleHandOver');
      }
      return settleHandOver(application, { ...parties, successor }, setting);
    case 'decline':
      return successor === undefined || isOutOfTime(application, setting.occasion.now)
        ? settleDecline(application, parties, setting)
        : passOn(application, { ...parties, successor }, setting);
    default:
      throw new TransitionRefused(application, 'settleApproval');
  }
}

/** The date that the company was given for the second time has come: the next one could not answer either. */
function isOutOfTime({ decideBy, extensions }: Application, now: Date): boolean {
  return extensions > 0 && Date.parse(decideBy) <= now.getTime();
}
