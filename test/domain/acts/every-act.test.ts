import { describe, expect, it } from 'vitest';
import { answer } from '../../../functions/domain/acts/answer.ts';
import { assign } from '../../../functions/domain/acts/assign.ts';
import { cancel } from '../../../functions/domain/acts/cancel.ts';
import { choose } from '../../../functions/domain/acts/choose.ts';
import { decide } from '../../../functions/domain/acts/decide.ts';
import { expire } from '../../../functions/domain/acts/expire.ts';
import { fail } from '../../../functions/domain/acts/fail.ts';
import { reassign } from '../../../functions/domain/acts/hand-on.ts';
import { lapseProposals, lapseQuestion } from '../../../functions/domain/acts/lapse.ts';
import { loseWish } from '../../../functions/domain/acts/lose-wish.ts';
import { promise } from '../../../functions/domain/acts/promise.ts';
import { refuseProposals } from '../../../functions/domain/acts/refuse-proposals.ts';
import { type Settling, settle } from '../../../functions/domain/acts/settle.ts';
import { undo } from '../../../functions/domain/acts/undo.ts';
import { wishAnew } from '../../../functions/domain/acts/wish-anew.ts';
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
import type { RecordedDecision } from '../../../schemas/recorded-decision.ts';
import { timelineEntrySchema } from '../../../schemas/timeline.ts';
import {
  approval,
  consultant,
  decidedOn,
  handOver,
  proposal,
  proposals,
  question,
  refusal,
  type Standing,
  standingAfter,
  standingIn,
  standingSettings,
  successor,
  wishes,
} from '../a-standing.ts';
import { anOccasion, aTask, NOW } from '../an-occasion.ts';

type Later = Exclude<Act, 'submit' | 'holdApart'>;

const settings = standingSettings();

const parties = { consultant, settings };

const deciding =
  (decision: RecordedDecision) =>
  ({ application, days }: Standing, occasion: Occasion) =>
    decide(application, { decision, ...parties }, { days, occasion });

const settling =
  (decision: RecordedDecision, more: Partial<Settling> = {}) =>
  ({ application, days }: Standing, occasion: Occasion) =>
    settle(decidedAs(decision, application), { ...parties, ...more }, { days, occasion });

/** `standingIn` has approvals alone. */
function decidedAs(decision: RecordedDecision, application: Application): Application {
  return application.status === 'decided' ? { ...application, decision } : application;
}

/** Only who has lost its wishes may wish anew. */
function withLostWishes(application: Application): Application {
  return application.status === 'awaitingDecision'
    ? { ...application, holdsWishes: false, wishes: [], lostWishes: [...wishes] }
    : application;
}

/** Each act on an application that stands somewhere. */
const acts: Readonly<Record<Later, (standing: Standing, occasion: Occasion) => Change>> = {
  assign: ({ application }, occasion) => assign(application, parties, occasion),
  approve: deciding(approval),
  propose: deciding(proposal),
  ask: deciding(question),
  handOver: deciding(handOver),
  decline: deciding(refusal),
  undo: ({ application, days }, occasion) => undo(application, { days, occasion }),
  settleApproval: settling(approval),
  settleProposal: settling(proposal),
  settleQuestion: settling(question),
  settleHandOver: settling(handOver, { successor }),
  settleDecline: settling(refusal),
  passOn: settling(refusal, { successor }),
  reassign: ({ application, days }, occasion) =>
    reassign(application, { ...parties, successor, why: 'silent' }, { days, occasion }),
  promise: ({ application, days }, occasion) => promise(application, parties, { days, occasion }),
  loseWish: ({ application, days }, occasion) => loseWish(application, { days, occasion }),
  wishAnew: ({ application, days }, occasion) =>
    wishAnew(withLostWishes(application), { consultant, wishes }, { days, occasion }),
  expire: ({ application, days }, occasion) => expire(application, parties, { days, occasion }),
  answer: ({ application, days }, occasion) =>
    answer(application, { ...parties, answer: 'Fire' }, { days, occasion }),
  lapseQuestion: ({ application, days }, occasion) => lapseQuestion(application, parties, { days, occasion }),
  choose: ({ application, days }, occasion) =>
    choose(application, { consultant, slotId: proposals[0].id }, { days, occasion }),
  refuseProposals: ({ application, days }, occasion) =>
    refuseProposals(application, { ...parties, message: 'Kun fredage' }, { days, occasion }),
  lapseProposals: ({ application, days }, occasion) =>
    lapseProposals(application, parties, { days, occasion }),
  withdraw: ({ application, days }, occasion) => withdraw(application, consultant, { days, occasion }),
  cancel: ({ application, days }, occasion) => cancel(application, parties, { days, occasion }),
  fail: ({ application, days }, occasion) => fail(application, parties, { days, occasion }),
};

/** Everything that may happen; whatever is not here is refused. */
const allowed: Readonly<Record<string, ApplicationStatus>> = {
  'submitted assign': 'awaitingDecision',
  'submitted withdraw': 'withdrawn',
  'submitted fail': 'failed',
  'awaitingDecision approve': 'decided',
  'awaitingDecision propose': 'decided',
  'awaitingDecision ask': 'decided',
  'awaitingDecision handOver': 'decided',
  'awaitingDecision decline': 'decided',
  'awaitingDecision reassign': 'awaitingDecision',
  'awaitingDecision promise': 'awaitingDecision',
  'awaitingDecision loseWish': 'awaitingDecision',
  'awaitingDecision wishAnew': 'awaitingDecision',
  'awaitingDecision expire': 'expired',
  'awaitingDecision withdraw': 'withdrawn',
  'awaitingDecision fail': 'failed',
  'decided undo': 'awaitingDecision',
  'decided settleApproval': 'booked',
  'decided settleProposal': 'awaitingChoice',
  'decided settleQuestion': 'awaitingAnswer',
  'decided settleHandOver': 'awaitingDecision',
  'decided settleDecline': 'declined',
  'decided passOn': 'awaitingDecision',
  'decided withdraw': 'withdrawn',
  'decided fail': 'failed',
  'awaitingAnswer answer': 'awaitingDecision',
  'awaitingAnswer lapseQuestion': 'awaitingDecision',
  'awaitingAnswer withdraw': 'withdrawn',
  'awaitingAnswer fail': 'failed',
  'awaitingChoice choose': 'booked',
  'awaitingChoice refuseProposals': 'awaitingDecision',
  'awaitingChoice lapseProposals': 'expired',
  'awaitingChoice withdraw': 'withdrawn',
  'awaitingChoice fail': 'failed',
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

  it.each(['awaitingDecision', 'awaitingAnswer', 'awaitingChoice'] as const)(
    'B15 is the next rung of the ladder for what is %s',
    (status) => {
      expect(dueAt(status)).toBe(standingIn(status).application.ladder[0]?.at);
    },
  );

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
