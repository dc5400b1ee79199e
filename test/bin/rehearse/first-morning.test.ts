import { describe, expect, it } from 'vitest';
import { firstMorning } from '../../../bin/rehearse/first-morning.ts';
import { anOrganisation } from '../../support/an-organisation.ts';

/** A Wednesday, noon in Copenhagen. */
const NOW = new Date('2026-11-25T11:00:00Z');

const beginning = (changes: Parameters<typeof anOrganisation>[0] = {}) =>
  firstMorning(anOrganisation(changes), NOW).toISOString();

describe('the clock of a rehearsal', () => {
  it('N14 begins at nine on the next Monday', () => {
    expect(beginning()).toBe('2026-11-30T08:00:00.000Z');
  });

  it('N14 passes over a Monday that is a day off', () => {
    expect(beginning({ closedDays: ['2026-11-30'] })).toBe('2026-12-07T08:00:00.000Z');
  });

  it('N14 waits until the form opens', () => {
    const forms = { interest: { opensAt: '2026-12-08T09:00:00+01:00' } };

    expect(beginning({ forms })).toBe('2026-12-14T08:00:00.000Z');
  });

  it('N14 does not begin where the form has closed', () => {
    const forms = { interest: { closesAt: '2026-11-26T09:00:00+01:00' } };

    expect(() => beginning({ forms })).toThrow('nothing was played');
  });
});
