import { describe, expect, it } from 'vitest';
import { type FaultyProposal, proposedSlots } from '../../functions/domain/proposals.ts';
import type { Consultant, Settings } from '../../schemas/settings.ts';
import { aConsultant, aRule } from './a-consultant.ts';
import { standingSettings } from './a-standing.ts';
import { NOW } from './an-occasion.ts';

type Time = readonly [date: string, time: string];

function proposing(
  times: readonly Time[],
  consultant: Partial<Consultant> = {},
  set: Partial<Settings> = {},
) {
  const rows = times.map(([date, time], index) => ({ row: index + 1, date, time }));
  const settings = standingSettings(set);
  return proposedSlots(rows, { consultant: aConsultant(consultant), settings, now: NOW });
}

function slotsFor(...given: Parameters<typeof proposing>) {
  const read = proposing(...given);
  return 'slots' in read ? read.slots : read.faults;
}

function faultsFor(...given: Parameters<typeof proposing>): readonly FaultyProposal[] {
  const read = proposing(...given);
  return 'faults' in read ? read.faults : [];
}

describe('proposedSlots', () => {
  it('N6 are slots of the consultant, as long as their own meetings are', () => {
    const availability = [aRule({ lengthMinutes: 45, bufferMinutes: 15 })];
    expect(slotsFor([['2026-12-03', '13:15']], { availability })).toEqual([
      {
        id: 'mette_20261203T1215Z',
        consultantId: 'mette',
        start: '2026-12-03T12:15:00.000Z',
        end: '2026-12-03T13:00:00.000Z',
        bufferMinutes: 15,
      },
    ]);
  });

  it('N6 are as long as is set where no weekly rule says so', () => {
    expect(slotsFor([['2026-12-03', '13:15']], { availability: [] })).toMatchObject([
      { start: '2026-12-03T12:15:00.000Z', end: '2026-12-03T13:15:00.000Z', bufferMinutes: 0 },
    ]);
  });

  it('C11 are the times of the clock, in summer and in winter', () => {
    expect(
      slotsFor([
        ['2027-03-26', '10:00'],
        ['2027-03-30', '10:00'],
      ]),
    ).toMatchObject([{ row: 1, code: 'closed' }]);
    expect(
      slotsFor([
        ['2027-03-24', '10:00'],
        ['2027-03-30', '10:00'],
      ]),
    ).toMatchObject([{ start: '2027-03-24T09:00:00.000Z' }, { start: '2027-03-30T08:00:00.000Z' }]);
  });

  it.each([
    ['past', '2026-11-23', '10:00'],
    ['past', '2026-11-24', '13:45'],
    ['closed', '2026-11-28', '10:00'],
    ['closed', '2026-12-25', '10:00'],
    ['closed', '2026-12-24', '10:00'],
    ['hours', '2026-12-03', '07:45'],
    ['hours', '2026-12-03', '16:15'],
  ] as const)('N6 are refused as %s: %s %s', (code, date, time) => {
    expect(faultsFor([[date, time]], {}, { closedDays: ['2026-12-24'] })).toEqual([{ row: 1, code }]);
  });

  it.each([
    ['2026-11-24', '14:00'],
    ['2026-12-03', '08:00'],
    ['2026-12-03', '16:00'],
  ])('N6 go to the very edge of what is allowed: %s %s', (date, time) => {
    expect(slotsFor([[date, time]])).toMatchObject([{ consultantId: 'mette' }]);
  });

  it('C6 do not run into each other, buffers included', () => {
    const availability = [aRule({ bufferMinutes: 15 })];
    const times = [
      ['2026-12-03', '10:00'],
      ['2026-12-03', '11:00'],
      ['2026-12-03', '11:15'],
    ] as const;
    expect(faultsFor(times, { availability })).toEqual([{ row: 2, code: 'overlap' }]);
    expect(
      faultsFor([
        ['2026-12-03', '10:00'],
        ['2026-12-03', '10:00'],
      ]),
    ).toEqual([{ row: 2, code: 'overlap' }]);
  });

  it('C6 end on their own day, buffer included', () => {
    const tillMidnight = { workingHours: { from: 8, until: 24 } };
    const late = { availability: [aRule({ bufferMinutes: 15 })] };

    expect(slotsFor([['2026-12-03', '22:45']], late, tillMidnight)).toHaveLength(1);
    expect(faultsFor([['2026-12-03', '23:00']], late, tillMidnight)).toEqual([{ row: 1, code: 'hours' }]);
  });

  it('N6 are refused by their rows, all at once', () => {
    expect(
      faultsFor([
        ['2026-11-28', '10:00'],
        ['2026-12-03', '10:00'],
        ['2026-12-03', '20:00'],
      ]),
    ).toEqual([
      { row: 1, code: 'closed' },
      { row: 3, code: 'hours' },
    ]);
  });

  it('C11 are refused within the hour that March leaves out', () => {
    const allNight = { workingHours: { from: 0, until: 24 } };
    expect(faultsFor([['2027-03-28', '02:30']], {}, allNight)).toEqual([{ row: 1, code: 'hours' }]);
  });
});
