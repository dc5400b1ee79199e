import type { Application } from '../../schemas/application.ts';
import type { CalendarDay } from '../../schemas/calendar-day.ts';
import type { Question } from '../../schemas/question.ts';
import type { Settings } from '../../schemas/settings.ts';
import { wishesHeld } from './held-slots.ts';
import { decisionLadder } from './ladder.ts';
import type { Setting } from './parties.ts';
import { withoutDecision } from './pending-act.ts';
import { deadlineMoved } from './resumed-deadline.ts';

interface GivenBack {
  readonly application: Application;
  readonly decideBy: string;
  readonly days: CalendarDay[];
  /** With what became of the question that was open. */
  withQuestion(outcome: Partial<Question>): Application;
}

/**
 * The ball is the consultant's again: the deadline that stood still moves on by the time for which it did,
 * the ladder begins anew, and the times wished for stay held.
 */
export function givenBack(
  application: Application,
  settings: Settings,
  { days, occasion }: Setting,
): GivenBack {
  const { now } = occasion;
  const until = deadlineMoved(application, settings, now);
  const decideBy = until.toISOString();
  const wait = {
    from: now,
    decideBy: until,
    // As after any handing on: nobody stands in for a stand-in.
    canStandIn: application.passedBy === undefined,
    isExtended: application.extensions > 0,
  };
  const back = { ...withoutDecision(application), decideBy, ladder: decisionLadder(wait, settings) };
  return {
    application: back,
    decideBy,
    days: wishesHeld(application, days, { until: decideBy, now }),
    withQuestion: (outcome) => ({ ...back, questions: withOutcome(application.questions ?? [], outcome) }),
  };
}

function withOutcome(questions: readonly Question[], outcome: Partial<Question>): Question[] {
  return questions.map((question, index) =>
    index === questions.length - 1 ? { ...question, ...outcome } : question,
  );
}
