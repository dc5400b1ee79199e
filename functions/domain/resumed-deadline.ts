import type { Application } from '../../schemas/application.ts';
import type { Settings } from '../../schemas/settings.ts';
import { deadlineAfter, workingDaysBetween } from './working-days.ts';

/**
 * The consultant's deadline after it stood still while the company owed an answer: later by as many working
 * days as that took, and in no case sooner than a fresh start gives, or than it was, whatever the settings have
 * become meanwhile.
 */
export function deadlineMoved(
  { decideBy, decision }: Pick<Application, 'decideBy' | 'decision'>,
  { deadlines, closedDays }: Pick<Settings, 'deadlines' | 'closedDays'>,
  now: Date,
): Date {
  const { decisionHour: hour, resumedWorkingDays } = deadlines;
  const stoppedAt = new Date(decision?.decidedAt ?? now);
  const stood = workingDaysBetween(stoppedAt, now, closedDays);
  const moved = deadlineAfter({ from: new Date(decideBy), workingDays: stood, hour, closedDays });
  const least = deadlineAfter({ from: now, workingDays: resumedWorkingDays, hour, closedDays });
  return new Date(Math.max(Date.parse(decideBy), moved.getTime(), least.getTime()));
}
