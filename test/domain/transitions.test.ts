import { describe, expect, it } from 'vitest';
import {
  isAllowed,
  isAtRest,
  needsExecution,
  statusAfter,
  transitions,
} from '../../functions/domain/transitions.ts';
import { applicationStatusSchema } from '../../schemas/application.ts';
import { standingIn } from './a-standing.ts';

const statuses = applicationStatusSchema.options;

describe('transitions', () => {
  it.each(statuses)('lead to %s and no status is beyond reach', (status) => {
    expect(Object.values(transitions).some(({ to }) => to === status)).toBe(true);
  });

  it('let an act begin only where the table says so', () => {
    expect(statuses.filter((status) => isAllowed('fail', status))).toEqual([
      'submitted',
      'awaitingDecision',
      'awaitingAnswer',
      'awaitingChoice',
      'decided',
    ]);
  });

  it('never let a first act happen to what exists', () => {
    expect(
      statuses.filter((status) => isAllowed('submit', status) || isAllowed('holdApart', status)),
    ).toEqual([]);
  });
});

describe('statusAfter', () => {
  it('tells act and status of what it refuses', () => {
    expect(() => statusAfter('approve', standingIn('booked').application)).toThrow(
      'Cannot approve while booked',
    );
  });
});

describe('needsExecution', () => {
  it('C4 is also what is booked while others are to be told that their wish is gone', () => {
    const { application } = standingIn('booked');

    expect(needsExecution(application)).toBe(false);
    expect(needsExecution({ ...application, rivals: [application.id] })).toBe(true);
  });
});

describe('isAtRest', () => {
  it('is every status whose workflow has nothing left to do', () => {
    expect(statuses.filter((status) => !isAtRest(status))).toEqual([
      'submitted',
      'awaitingDecision',
      'awaitingAnswer',
      'awaitingChoice',
      'decided',
    ]);
  });
});
