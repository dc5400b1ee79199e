import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../schemas/settings.ts';
import {
  cellsIn,
  decidedOn,
  proposal,
  proposals,
  settled,
  standingIn,
  standingSettings,
} from '../a-standing.ts';

const proposed = () => decidedOn(standingIn('awaitingDecision'), proposal);
const lastChange = (overrides: Partial<Settings> = {}) =>
  settled(proposed(), { settings: standingSettings(overrides) }).changes.at(-1);

describe('settle of a proposal', () => {
  it('N6 holds the proposed times and those alone, until the company has chosen', () => {
    expect(cellsIn(settled(proposed()).days)).toEqual([
      '2026-12-01T13:00Z hold',
      '2026-12-01T13:15Z hold',
      '2026-12-01T13:30Z hold',
      '2026-12-01T13:45Z hold',
      '2026-12-03T10:00Z hold',
      '2026-12-03T10:15Z hold',
      '2026-12-03T10:30Z hold',
      '2026-12-03T10:45Z hold',
    ]);
  });

  it('N6 gives the company some working days to choose, and reminds it before they are over', () => {
    expect(lastChange()?.application).toMatchObject({
      status: 'awaitingChoice',
      chooseBy: '2026-11-27T15:00:00.000Z',
      ladder: [
        { kind: 'remindApplicant', at: '2026-11-26T08:00:00.000Z' },
        { kind: 'lapse', at: '2026-11-27T15:00:00.000Z' },
      ],
    });
  });

  it('N6 leaves no time to choose what has begun', () => {
    const deadlines = { ...standingSettings().deadlines, choiceWorkingDays: 20 };
    const latest = proposals[1].start;

    expect(lastChange({ deadlines })?.application).toMatchObject({
      chooseBy: latest,
      dueAt: expect.any(String),
    });
    expect(lastChange({ deadlines })?.application.ladder.at(-1)).toEqual({ kind: 'lapse', at: latest });
  });

  it('N6 writes to both, for as long as the choice is open', () => {
    const onlyWhile = ['awaitingChoice'];

    expect(lastChange()?.messages).toEqual([
      expect.objectContaining({ template: 'proposal', recipient: 'applicant', onlyWhile }),
      expect.objectContaining({ template: 'decision-receipt', recipient: 'consultant', onlyWhile }),
    ]);
  });

  it('B21 tells the timeline which times, and until when', () => {
    expect(lastChange()?.entry.facts).toEqual({
      slotIds: proposals.map(({ id }) => id),
      chooseBy: '2026-11-27T15:00:00.000Z',
    });
  });
});
