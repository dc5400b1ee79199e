import { describe, expect, it } from 'vitest';
import { ask } from '../../../functions/domain/acts/ask.ts';
import { cancel } from '../../../functions/domain/acts/cancel.ts';
import { decide } from '../../../functions/domain/acts/decide.ts';
import { expire } from '../../../functions/domain/acts/expire.ts';
import { fail } from '../../../functions/domain/acts/fail.ts';
import { settle } from '../../../functions/domain/acts/settle.ts';
import { undo } from '../../../functions/domain/acts/undo.ts';
import { withdraw } from '../../../functions/domain/acts/withdraw.ts';
import type { Change, Occasion } from '../../../functions/domain/change.ts';
import { TransitionRefused } from '../../../functions/domain/errors.ts';
import { verifyChain } from '../../../functions/domain/timeline.ts';
import type { Act } from '../../../functions/domain/transitions.ts';
import {
  type Application,
  type ApplicationStatus,
  applicationSchema,
  applicationStatusSchema,
} from '../../../schemas/application.ts';
import { calendarDaySchema } from '../../../schemas/calendar-day.ts';
import { messageSchema } from '../../../schemas/message.ts';
import { timelineEntrySchema } from '../../../schemas/timeline.ts';
import {
  approval,
  consultant,
  decidedOn,
  refusal,
  type Standing,
  standingAfter,
  standingIn,
  standingSettings,
} from '../a-standing.ts';
import { anOccasion, aTask, NOW } from '../an-occasion.ts';

type Later = Exclude<Act, 'submit' | 'holdApart'>;

const settings = standingSettings();

/** Each act on an application that stands somewhere. */
const acts: Readonly<Record<Later, (standing: Standing, occasion: Occasion) => Change>> = {
  ask: ({ application }, occasion) => ask(application, consultant, occasion),
  approve: ({ application, days }, occasion) =>
    decide(application, { decision: approval, consultant, settings }, { days, occasion }),
  decline: ({ application, days }, occasion) =>
    decide(application, { decision: refusal, consultant, settings }, { days, occasion }),
  undo: ({ application, days }, occasion) => undo(application, consultant, { days, occasion }),
  settleApproval: ({ application, days }, occasion) => settle(application, consultant, { days, occasion }),
  settleDecline: ({ application, days }, occasion) =>
    settle(withRefusal(application), consultant, { days, occasion }),
  expire: ({ application, days }, occasion) => expire(application, consultant, { days, occasion }),
  withdraw: ({ application, days }, occasion) => withdraw(application, consultant, { days, occasion }),
  cancel: ({ application, days }, occasion) =>
    cancel(application, { consultant, settings }, { days, occasion }),
  fail: ({ application, days }, occasion) => fail(application, { days, occasion }),
};

/** `standingIn` has approvals alone. */
function withRefusal(application: Application): Application {
  return application.status === 'decided' ? { ...application, decision: refusal } : application;
}

/** Everything that may happen; whatever is not here is refused. */
const allowed: Readonly<Record<string, ApplicationStatus>> = {
  'submitted ask': 'awaitingDecision',
  'submitted withdraw': 'withdrawn',
  'submitted fail': 'failed',
  'awaitingDecision approve': 'decided',
  'awaitingDecision decline': 'decided',
  'awaitingDecision expire': 'expired',
  'awaitingDecision withdraw': 'withdrawn',
  'awaitingDecision fail': 'failed',
  'decided undo': 'awaitingDecision',
  'decided settleApproval': 'booked',
  'decided settleDecline': 'declined',
  'decided withdraw': 'withdrawn',
  'decided fail': 'failed',
  'booked cancel': 'cancelled',
};

const names = Object.keys(acts) as Later[];
const pairs = applicationStatusSchema.options.flatMap((status) => names.map((act) => [status, act] as const));
const allowedPairs = pairs.filter(([status, act]) => `${status} ${act}` in allowed);
const refusedPairs = pairs.filter(([status, act]) => !(`${status} ${act}` in allowed));

describe('every act on every status', () => {
  it.each(allowedPairs)('B10 leads from %s by %s to its status, one revision on', (status, act) => {
    const standing = standingIn(status);

    const { application } = acts[act](standing, anOccasion());

    expect(application.status).toBe(allowed[`${status} ${act}`]);
    expect(application.revision).toBe(standing.application.revision + 1);
  });

  it.each(refusedPairs)(
    'B10 refuses for %s: %s, and tells how it stands, with nothing of the act',
    (status, act) => {
      const standing = standingIn(status);

      const refusedAct = () => acts[act](standing, anOccasion());

      expect(refusedAct).toThrow(TransitionRefused);
      expect(refusedAct).toThrow(expect.objectContaining({ application: standing.application }));
    },
  );

  it.each(allowedPairs)('B21 appends to the timeline of %s what %s did', (status, act) => {
    const standing = standingIn(status);
    const occasion = anOccasion({ requestId: 'request-9' });

    const change = acts[act](standing, occasion);

    expect(change.entry).toMatchObject({
      act,
      from: status,
      to: change.application.status,
      revision: change.application.revision,
      at: occasion.now.toISOString(),
      actor: occasion.actor,
      channel: 'link',
      requestId: 'request-9',
    });
    expect(verifyChain([...standing.changes.map(({ entry }) => entry), change.entry], change.texts)).toEqual({
      ok: true,
      head: change.application.head,
    });
  });

  it.each(allowedPairs)('keeps what %s becomes by %s in the form of the schemas', (status, act) => {
    const change = acts[act](standingIn(status), anOccasion());

    expect(applicationSchema.parse(change.application)).toEqual(change.application);
    expect(timelineEntrySchema.parse(change.entry)).toEqual(change.entry);
    expect(messageSchema.array().parse(change.messages)).toEqual(change.messages);
    expect(calendarDaySchema.array().parse(change.days)).toEqual(change.days);
  });

  it.each(allowedPairs)('B20 leaves %s to be woken when a person did %s, not a task', (status, act) => {
    const standing = standingIn(status);
    const later = new Date(NOW.getTime() + 1000);

    const byPerson = acts[act](standing, anOccasion({ now: later })).application;
    const byTask = acts[act](standing, aTask(later)).application;

    expect(byPerson.wakeDueAt).toBe(later.toISOString());
    expect(byTask.wakeDueAt).toBe(standing.application.wakeDueAt);
  });

  it.each(allowedPairs)('B9 remembers of %s with which form %s was sent', (status, act) => {
    const { application } = acts[act](standingIn(status), anOccasion({ formHash: 'hash' }));

    expect(application.lastFormHash).toBe('hash');
  });
});

describe('when a wait ends', () => {
  const dueAt = (status: ApplicationStatus) => {
    const { application } = standingIn(status);
    return application.dueAt;
  };

  it('is at once for what is submitted', () => {
    const { submittedAt } = standingIn('submitted').application;
    expect(dueAt('submitted')).toBe(submittedAt);
  });

  it('is the deadline while a decision is awaited', () => {
    expect(dueAt('awaitingDecision')).toBe(standingIn('awaitingDecision').application.decideBy);
  });

  it('N2 is the end of the time to undo once it is decided', () => {
    expect(dueAt('decided')).toBe('2026-11-24T09:05:00.000Z');
  });

  it('N2 is the same deadline again after an undo', () => {
    const asked = standingIn('awaitingDecision');
    const decided = decidedOn(asked, approval);
    const undone = standingAfter(decided, acts.undo(decided, anOccasion()));

    expect(undone.application.dueAt).toBe(asked.application.dueAt);
    expect(undone.application.decideBy).toBe(asked.application.decideBy);
  });

  it.each(['heldApart', 'booked', 'declined', 'withdrawn', 'cancelled', 'expired', 'failed'] as const)(
    'is never for what is %s',
    (status) => {
      expect(dueAt(status)).toBeUndefined();
    },
  );
});
