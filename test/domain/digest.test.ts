import { describe, expect, it } from 'vitest';
import { STAND_IN } from '../../functions/domain/consultant-of.ts';
import { digestId, digestReaders } from '../../functions/domain/digest.ts';
import type { Settings } from '../../schemas/settings.ts';
import { colleague, consultant, standingSettings } from './a-standing.ts';

/** By id, who gets one at this moment; 24 November 2026 is a Tuesday, and Danish time an hour ahead. */
function readersAt(now: string, overrides: Partial<Settings> = {}): string[] {
  return digestReaders(standingSettings(overrides), new Date(now)).map(({ id }) => id);
}

const ALL = [consultant.id, colleague.id, STAND_IN];
const EIGHT = '2026-11-24T07:00:00Z';

describe('who gets a digest', () => {
  it('N9 is everybody who decides, from the hour of the settings until work ends', () => {
    expect(readersAt('2026-11-24T06:59:59Z')).toEqual([]);
    expect(readersAt(EIGHT)).toEqual(ALL);
    expect(readersAt('2026-11-24T15:59:59Z')).toEqual(ALL);
    expect(readersAt('2026-11-24T16:00:00Z')).toEqual([]);
  });

  it('N9 keeps to another hour of the settings, in summer too', () => {
    const digest = { isSent: true, hour: 10 };
    expect(readersAt('2026-11-24T08:59:59Z', { digest })).toEqual([]);
    expect(readersAt('2026-11-24T09:00:00Z', { digest })).toEqual(ALL);
    expect(readersAt('2026-06-23T07:59:59Z', { digest })).toEqual([]);
    expect(readersAt('2026-06-23T08:00:00Z', { digest })).toEqual(ALL);
  });

  it('N9 waits for working hours where the hour comes before them', () => {
    const early = { digest: { isSent: true, hour: 5 }, workingHours: { from: 9, until: 17 } };
    expect(readersAt('2026-11-24T07:59:59Z', early)).toEqual([]);
    expect(readersAt('2026-11-24T08:00:00Z', early)).toEqual(ALL);
  });

  it.each([
    ['a Saturday', '2026-11-28T07:00:00Z'],
    ['a public holiday', '2026-12-25T07:00:00Z'],
    ['a day that the organisation closes', '2026-12-24T07:00:00Z'],
  ])('N9 is nobody on %s', (_, now) => {
    expect(readersAt(now, { closedDays: ['2026-12-24'] })).toEqual([]);
  });

  it('N9 is nobody who is away that day', () => {
    const absences = [{ from: '2026-11-24', until: '2026-11-24' }];
    const consultants = [{ ...consultant, absences }, colleague];
    expect(readersAt(EIGHT, { consultants })).toEqual([colleague.id, STAND_IN]);
    expect(readersAt('2026-11-25T07:00:00Z', { consultants })).toEqual(ALL);
  });

  it('N9 is nobody where digests are turned off', () => {
    expect(readersAt(EIGHT, { digest: { isSent: false, hour: 8 } })).toEqual([]);
  });
});

describe('digestId', () => {
  it('E2 is the same for every copy of one morning’s mail, and no other’s', () => {
    const key = { consultantId: 'mette', date: '2026-11-24' };
    expect(digestId(key)).toBe('digest-mette-2026-11-24');
    expect(digestId({ ...key, date: '2026-11-25' })).not.toBe(digestId(key));
    expect(digestId({ ...key, consultantId: 'bo' })).not.toBe(digestId(key));
  });
});
