import { describe, expect, it } from 'vitest';
import { remind, remindApplicant, tellCoordinator } from '../../../functions/domain/acts/remind.ts';
import type { ApplicationStatus } from '../../../schemas/application.ts';
import type { Settings } from '../../../schemas/settings.ts';
import { consultant, standingIn, standingSettings } from '../a-standing.ts';
import { aTask } from '../an-occasion.ts';

type Reminding = typeof remind;

function reminding(
  act: Reminding,
  status: ApplicationStatus,
  { now, ...set }: { now?: Date } & Partial<Settings> = {},
) {
  const settings = standingSettings(set);
  const { application, days } = standingIn(status, { settings });
  const change = act(application, { consultant, settings }, { days, occasion: aTask(now) });
  return { ...change, before: application };
}

describe.each([
  { act: 'remind', rung: remind, status: 'awaitingDecision', template: 'reminder', to: 'consultant' },
  {
    act: 'tellCoordinator',
    rung: tellCoordinator,
    status: 'awaitingDecision',
    template: 'overdue-notice',
    to: 'coordinator',
  },
  {
    act: 'remindApplicant',
    rung: remindApplicant,
    status: 'awaitingAnswer',
    template: 'question-reminder',
    to: 'applicant',
  },
  {
    act: 'remindApplicant',
    rung: remindApplicant,
    status: 'awaitingChoice',
    template: 'proposal-reminder',
    to: 'applicant',
  },
] as const)('$act', ({ act, rung, status, template, to: recipient }) => {
  it(`B13 writes ${template} while it is ${status}, and not after`, () => {
    expect(reminding(rung, status).messages).toEqual([
      expect.objectContaining({ template, recipient, onlyWhile: [status] }),
    ]);
  });

  it(`B15 takes its rung from what is ${status}, and is no step of its way`, () => {
    const { application, entry, before } = reminding(rung, status);

    expect(application.ladder).toEqual(before.ladder.slice(1));
    expect(application.dueAt).toBe(before.ladder[1]?.at);
    expect(application).toMatchObject({ status, revision: before.revision });
    expect(entry).toMatchObject({ act, from: status, to: status });
  });
});

describe('when a reminder is sent', () => {
  const sentAt = (now: string, closedDays: string[] = []) =>
    reminding(remind, 'awaitingDecision', { now: new Date(now), closedDays }).messages[0]?.nextAttemptAt;

  it.each([
    ['at once in working hours', '2026-11-26T08:00:00.000Z', '2026-11-26T08:00:00.000Z'],
    ['in the morning where it is night', '2026-11-26T02:00:00.000Z', '2026-11-26T07:00:00.000Z'],
    ['on the next day in the evening', '2026-11-26T19:30:00.000Z', '2026-11-27T07:00:00.000Z'],
    ['on Monday where it is Saturday', '2026-11-28T10:00:00.000Z', '2026-11-30T07:00:00.000Z'],
    ['after Easter where that has begun', '2027-03-25T10:00:00.000Z', '2027-03-30T06:00:00.000Z'],
  ])('B13 is %s', (_when, now, expected) => {
    expect(sentAt(now)).toBe(expected);
  });

  it('B14 is no closed day', () => {
    expect(sentAt('2026-12-24T10:00:00.000Z', ['2026-12-24'])).toBe('2026-12-28T07:00:00.000Z');
  });
});

describe('reminders that were missed', () => {
  const ladder = { ...standingSettings().ladder, remindAfterWorkingDays: [2, 3] };

  it('B13 are one mail', () => {
    const late = new Date('2026-11-27T08:30:00.000Z');
    const { application, before } = reminding(remind, 'awaitingDecision', { now: late, ladder });

    expect(before.ladder.map(({ kind }) => kind)).toEqual([
      'remind',
      'remind',
      'standIn',
      'tellCoordinator',
      'promise',
    ]);
    expect(application.ladder.map(({ kind }) => kind)).toEqual(['standIn', 'tellCoordinator', 'promise']);
  });

  it('B13 leave the later ones to come', () => {
    const inTime = new Date('2026-11-26T08:00:00.000Z');
    const { application } = reminding(remind, 'awaitingDecision', { now: inTime, ladder });

    expect(application.ladder[0]).toEqual({ kind: 'remind', at: '2026-11-27T08:00:00.000Z' });
  });
});
