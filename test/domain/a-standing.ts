import { assign } from '../../functions/domain/acts/assign.ts';
import { cancel } from '../../functions/domain/acts/cancel.ts';
import { decide } from '../../functions/domain/acts/decide.ts';
import { expire } from '../../functions/domain/acts/expire.ts';
import { fail } from '../../functions/domain/acts/fail.ts';
import type { Successor } from '../../functions/domain/acts/hand-on.ts';
import { type Settling, settle } from '../../functions/domain/acts/settle.ts';
import { holdApart, type Submission, submit } from '../../functions/domain/acts/submit.ts';
import { withdraw } from '../../functions/domain/acts/withdraw.ts';
import type { Change } from '../../functions/domain/change.ts';
import type { Application, ApplicationStatus } from '../../schemas/application.ts';
import type { CalendarDay } from '../../schemas/calendar-day.ts';
import { interestForm } from '../../schemas/forms/interest.ts';
import type { RecordedDecision } from '../../schemas/recorded-decision.ts';
import type { Settings } from '../../schemas/settings.ts';
import { someSettings } from '../email/some-settings.ts';
import { someAnswers } from '../schemas/some-answers.ts';
import { aConsultant } from './a-consultant.ts';
import { aSlot } from './a-slot.ts';
import { anId, anOccasion, aTask, NOW } from './an-occasion.ts';

/** An application as acts have left it, with the calendar days beside it and all that was done so far. */
export interface Standing {
  readonly application: Application;
  readonly days: readonly CalendarDay[];
  readonly changes: readonly Change[];
}

export const consultant = aConsultant();
/** Who takes over where nothing else is said. */
export const colleague = aConsultant({ id: 'bo', name: 'Bo Lund', email: 'bo@example.org' });
export const successor: Successor = { consultant: colleague, days: [] };
/** Two times on one day and one on the next. */
export const wishes = [
  aSlot('09:00'),
  aSlot('12:00'),
  aSlot('09:00', {
    id: 'mette_20261202T0900Z',
    start: '2026-12-02T09:00:00.000Z',
    end: '2026-12-02T10:00:00.000Z',
  }),
] as const;

export function standingSettings(overrides: Partial<Settings> = {}): Settings {
  return { ...someSettings(), consultants: [consultant, colleague], ...overrides };
}

export function aSubmission(overrides: Partial<Submission> = {}): Submission {
  return {
    form: interestForm,
    language: 'da',
    answers: { ...someAnswers(), slotWishes: wishes.map(({ id }) => id) } as Submission['answers'],
    wishes,
    consultant,
    settings: standingSettings(),
    id: anId(),
    reference: 'RG-7K3M-42Q',
    ...overrides,
  };
}

const by = { consultantId: 'mette', decidedAt: NOW.toISOString() };
export const approval = {
  kind: 'approve',
  slot: wishes[0],
  place: 'Nygade 1, 2100 København Ø',
  message: 'I er velkomne.',
  note: 'Ring først',
  ...by,
} as const satisfies RecordedDecision;
export const refusal = { kind: 'decline', reason: 'no-capacity', ...by } as const satisfies RecordedDecision;
/** A decline that nobody is asked after. */
export const unfitting = {
  kind: 'decline',
  reason: 'not-relevant',
  ...by,
} as const satisfies RecordedDecision;
/** Two times that nobody wished for. */
export const proposals = [
  aSlot('13:00'),
  aSlot('10:00', {
    id: 'mette_20261203T1000Z',
    start: '2026-12-03T10:00:00.000Z',
    end: '2026-12-03T11:00:00.000Z',
  }),
] as const;
export const proposal = {
  kind: 'propose',
  slots: [...proposals],
  place: 'Nygade 1, 2100 København Ø',
  ...by,
} satisfies RecordedDecision;
export const question = {
  kind: 'ask',
  question: 'Hvor mange skal være med?',
  ...by,
} as const satisfies RecordedDecision;
export const handOver = {
  kind: 'handOver',
  to: 'bo',
  note: 'Ring til dem',
  ...by,
} as const satisfies RecordedDecision;

/** What stands after a change: days are written with their next version. */
export function standingAfter(standing: Standing | undefined, change: Change): Standing {
  const { days = [], changes = [] } = standing ?? {};
  const isReplaced = (day: CalendarDay) =>
    change.days.some((other) => other.consultantId === day.consultantId && other.date === day.date);
  return {
    application: change.application,
    days: [
      ...days.filter((day) => !isReplaced(day)),
      ...change.days.map((day) => ({ ...day, version: day.version + 1 })),
    ],
    changes: [...changes, change],
  };
}

export function decidedOn(standing: Standing, decision: RecordedDecision, now = NOW): Standing {
  const { application, days } = standing;
  const occasion = anOccasion({ now });
  const deciding = { decision, consultant, settings: standingSettings() };
  return standingAfter(standing, decide(application, deciding, { days, occasion }));
}

/** One in this status, brought there by the acts themselves; `decided` and `booked` are approvals, `declined` is for good. */
export function standingIn(status: ApplicationStatus, overrides: Partial<Submission> = {}): Standing {
  const applicant = anOccasion({ actor: { role: 'applicant' }, channel: 'page' });
  if (status === 'heldApart') {
    return standingAfter(undefined, holdApart(aSubmission(overrides), applicant));
  }
  const submitted = standingAfter(undefined, submit(aSubmission(overrides), [], applicant));
  return status === 'submitted' ? submitted : onwards(submitted, status, overrides.settings);
}

function onwards(
  submitted: Standing,
  status: ApplicationStatus,
  settings: Settings = standingSettings(),
): Standing {
  const parties = { consultant, settings };
  const asked = standingAfter(submitted, assign(submitted.application, parties, aTask()));
  const { application, days } = asked;
  switch (status) {
    case 'withdrawn':
      return standingAfter(asked, withdraw(application, consultant, { days, occasion: anOccasion() }));
    case 'expired':
      return standingAfter(asked, expire(application, parties, { days, occasion: aTask() }));
    case 'failed':
      return standingAfter(asked, fail(application, { consultant }, { days, occasion: aTask() }));
    case 'awaitingAnswer':
      return settled(decidedOn(asked, question));
    case 'awaitingChoice':
      return settled(decidedOn(asked, proposal));
    case 'declined':
      return settled(decidedOn(asked, refusal));
    case 'decided':
      return decidedOn(asked, approval);
    case 'booked':
      return settled(decidedOn(asked, approval));
    case 'cancelled':
      return cancelled(settled(decidedOn(asked, approval)));
    default:
      return asked;
  }
}

/** Where nobody else is left who could take it over. */
export function settled(decided: Standing, parties: Partial<Settling> = {}): Standing {
  const { application, days } = decided;
  const settling = { consultant, settings: standingSettings(), ...parties };
  return standingAfter(decided, settle(application, settling, { days, occasion: aTask() }));
}

function cancelled(booked: Standing): Standing {
  const { application, days } = booked;
  const parties = { consultant, settings: standingSettings() };
  return standingAfter(booked, cancel(application, parties, { days, occasion: anOccasion() }));
}

/** Who has which quarters, shortly: `09:00 hold`, with ` until …` where it lapses. */
export function cellsIn(days: readonly CalendarDay[]): string[] {
  return days
    .flatMap((day) => Object.entries(day.cells))
    .map(([at, { kind, lapsesAt }]) => `${at} ${kind}${lapsesAt === undefined ? '' : ` until ${lapsesAt}`}`)
    .toSorted();
}
