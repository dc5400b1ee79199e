import { describe, expect, it } from 'vitest';
import { promise } from '../../../functions/domain/acts/promise.ts';
import { consultantOf, STAND_IN } from '../../../functions/domain/consultant-of.ts';
import type { Settings } from '../../../schemas/settings.ts';
import { cellsIn, consultant, standingAfter, standingIn, standingSettings } from '../a-standing.ts';
import { aTask } from '../an-occasion.ts';

/** The promised date itself. */
const PROMISED = new Date('2026-11-30T15:00:00.000Z');

function promising(now = PROMISED, holder = consultant, settings: Settings = standingSettings()) {
  const standing = standingIn('awaitingDecision');
  const { application, days } = standing;
  const change = promise(application, { consultant: holder, settings }, { days, occasion: aTask(now) });
  return { change, standing };
}

describe('promise', () => {
  it('N4 gives a later date, and keeps the one that was not kept', () => {
    expect(promising().change.application).toMatchObject({
      status: 'awaitingDecision',
      decideBy: '2026-12-02T15:00:00.000Z',
      brokenPromise: PROMISED.toISOString(),
      extensions: 1,
    });
  });

  it('N4 gives it once: the next time is the last', () => {
    expect(promising().change.application.ladder.map(({ kind, at }) => `${kind} ${at}`)).toEqual([
      'remind 2026-12-02T08:00:00.000Z',
      'tellCoordinator 2026-12-02T08:00:00.000Z',
      'expire 2026-12-02T15:00:00.000Z',
    ]);
  });

  it('N4 counts from the moment at which it is said, however late that is', () => {
    const late = new Date('2026-12-04T20:00:00.000Z');
    expect(promising(late).change.application.decideBy).toBe('2026-12-08T15:00:00.000Z');
  });

  it('N4 tells company, consultant and coordinator, while no answer has come', () => {
    const { messages } = promising().change;
    expect(messages.map(({ template, recipient }) => [template, recipient])).toEqual([
      ['new-promise', 'applicant'],
      ['promise-notice', 'consultant'],
      ['promise-notice', 'coordinator'],
    ]);
    expect(messages.every(({ onlyWhile }) => onlyWhile?.join() === 'awaitingDecision')).toBe(true);
  });

  it('writes once to the coordinator who stands in', () => {
    const settings = standingSettings();
    const coordinator = consultantOf({ consultantId: STAND_IN }, settings);
    const { messages } = promising(PROMISED, coordinator, settings).change;
    expect(messages.map(({ recipient }) => recipient)).toEqual(['applicant', 'consultant']);
  });

  it('N4 keeps the times held until a day past the new date', () => {
    const { change, standing } = promising();
    const held = cellsIn(standingAfter(standing, change).days);
    expect(held).toHaveLength(12);
    expect(held.every((cell) => cell.endsWith('hold until 2026-12-03T15:00:00.000Z'))).toBe(true);
  });

  it('B21 tells the timeline both dates', () => {
    expect(promising().change.entry.facts).toEqual({
      passed: PROMISED.toISOString(),
      decideBy: '2026-12-02T15:00:00.000Z',
    });
  });
});
