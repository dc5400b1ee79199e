import type { Application, ApplicationStatus } from '../../../schemas/application.ts';

/** What an applicant may see: while a decision can be undone, nothing has been decided. */
export type ShownStatus = Exclude<ApplicationStatus, 'decided'>;

export function shownStatus({ status, pendingAct }: Application): ShownStatus {
  if (status !== 'decided') {
    return status;
  }
  const before = pendingAct?.from;
  return before === undefined || before === 'decided' ? 'awaitingDecision' : before;
}
