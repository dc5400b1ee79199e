import type { Application } from '../../../schemas/application.ts';
import type { RecordedAs } from '../../../schemas/recorded-decision.ts';
import { type Change, changeBy } from '../change.ts';
import { wishesHeld } from '../held-slots.ts';
import { applicantLadder } from '../ladder.ts';
import type { Parties, Setting } from '../parties.ts';
import { withoutPendingAct } from '../pending-act.ts';
import { toApplicant, toConsultant } from '../recipients.ts';
import { deadlineAfter } from '../working-days.ts';

/** The company is asked. From now on the consultant's deadline stands still, and the times stay held. */
export function settleQuestion(
  application: Application,
  { consultant, settings, decision }: Parties & { readonly decision: RecordedAs<'ask'> },
  { days, occasion }: Setting,
): Change {
  const { answerWorkingDays: workingDays, decisionHour: hour } = settings.deadlines;
  const { now } = occasion;
  const until = deadlineAfter({ from: now, workingDays, hour, closedDays: settings.closedDays });
  const answerBy = until.toISOString();
  const question = {
    text: decision.question,
    askedBy: decision.consultantId,
    askedAt: now.toISOString(),
    answerBy,
  };
  const onlyWhile = ['awaitingAnswer'];
  return changeBy(
    { act: 'settleQuestion', from: application },
    {
      application: {
        ...withoutPendingAct(application),
        questions: [...(application.questions ?? []), question],
        ladder: applicantLadder(now, until, settings),
      },
      facts: { answerBy },
      messages: [
        toApplicant(application, 'question', { onlyWhile }),
        toConsultant(consultant, 'decision-receipt', { onlyWhile }),
      ],
      days: wishesHeld(application, days, { until: answerBy, now }),
    },
    occasion,
  );
}
