import type { Answers, Application, ApplicationStatus } from '../../../schemas/application.ts';
import type { CalendarDay } from '../../../schemas/calendar-day.ts';
import type { Form } from '../../../schemas/define-form.ts';
import type { Consultant, Settings } from '../../../schemas/settings.ts';
import type { Slot } from '../../../schemas/slot.ts';
import type { Language } from '../../../schemas/text.ts';
import { type Change, type Occasion, record } from '../change.ts';
import { wishesTaken } from '../held-slots.ts';
import { decisionLadder } from '../ladder.ts';
import { toApplicant } from '../recipients.ts';
import { DAY } from '../time-units.ts';
import { GENESIS_HASH } from '../timeline.ts';
import { deadlineAfter } from '../working-days.ts';

/** While what the receipt promises, held times and an answer, is to come or has come true. */
const PROMISED: ApplicationStatus[] = ['submitted', 'awaitingDecision', 'decided', 'booked'];

/** What somebody sent, found good, with what the service has chosen for it. */
export interface Submission {
  readonly form: Form;
  readonly language: Language;
  readonly answers: Answers;
  readonly wishes: readonly Slot[];
  readonly consultant: Consultant;
  readonly settings: Settings;
  readonly id: string;
  readonly reference: string;
}

/**
 * A new application: its wishes held or noted on the given calendar days, its receipt queued.
 *
 * @throws SlotTaken when a wish is no longer free
 */
export function submit(submission: Submission, days: readonly CalendarDay[], occasion: Occasion): Change {
  const { wishes, consultant } = submission;
  const application = newApplication(submission, 'submitted', occasion.now);
  return record(
    { act: 'submit' },
    {
      application,
      facts: { slotIds: wishes.map((slot) => slot.id), consultantId: consultant.id },
      messages: [toApplicant(application, 'receipt', { onlyWhile: PROMISED })],
      days: wishesTaken(application, days, { now: occasion.now, dailyCap: consultant.dailyCap }),
    },
    occasion,
  );
}

/** Kept where staff can see it, with no holds, no workflow and no mail, until it is deleted. */
export function holdApart(submission: Submission, occasion: Occasion): Change {
  const { heldApartDays } = submission.settings.deadlines;
  const deleteAt = new Date(occasion.now.getTime() + heldApartDays * DAY).toISOString();
  const application = { ...newApplication(submission, 'heldApart', occasion.now), deleteAt };
  return record({ act: 'holdApart' }, { application }, occasion);
}

function newApplication(
  { form, language, answers, wishes, consultant, settings, id, reference }: Submission,
  status: 'submitted' | 'heldApart',
  now: Date,
): Application {
  const { decisionWorkingDays: workingDays, decisionHour: hour } = settings.deadlines;
  const decideBy = deadlineAfter({ from: now, workingDays, hour, closedDays: settings.closedDays });
  const wait = { from: now, decideBy, canStandIn: true, isExtended: false };
  return {
    id,
    reference,
    formId: form.id,
    formVersion: form.version,
    language,
    status,
    revision: 1,
    submittedAt: now.toISOString(),
    answers,
    consultantId: consultant.id,
    assignedAt: now.toISOString(),
    wishes: [...wishes],
    holdsWishes: settings.slots.holdWishes,
    decideBy: decideBy.toISOString(),
    extensions: 0,
    ladder: decisionLadder(wait, settings),
    linkVersions: { applicant: 1, consultant: 1 },
    head: { seq: 0, hash: GENESIS_HASH },
    execution: { number: 1 },
  };
}
