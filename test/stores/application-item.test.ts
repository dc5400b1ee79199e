import { describe, expect, it } from 'vitest';
import { applicationItem, dueOf, fromApplicationItem } from '../../functions/stores/application-item.ts';
import { keyOf } from '../../functions/stores/keys.ts';
import type { Application, ApplicationStatus } from '../../schemas/application.ts';
import { standingIn } from '../domain/a-standing.ts';
import { NOW } from '../domain/an-occasion.ts';

/** One whose execution runs and has seen the last act. */
function running(status: ApplicationStatus): Application {
  const { wakeDueAt: _seen, ...application } = standingIn(status).application;
  return { ...application, execution: { number: 1, startedAt: NOW.toISOString() } };
}

describe('dueOf', () => {
  it.each(['submitted', 'awaitingDecision', 'decided'] as const)(
    'is to start a workflow for what is %s and has none',
    (status) => {
      const { submittedAt, ...application } = running(status);

      expect(dueOf({ ...application, submittedAt, execution: { number: 2 } })).toEqual({
        kind: 'start',
        at: submittedAt,
      });
    },
  );

  it.each(['awaitingDecision', 'decided'] as const)(
    'B20 is to wake what is %s when its wait should have ended',
    (status) => {
      const application = running(status);

      expect(dueOf(application)).toEqual({ kind: 'wake', at: application.dueAt });
    },
  );

  it.each(['decided', 'booked', 'cancelled'] as const)(
    'B20 is to wake what is %s as long as its last act has not been seen',
    (status) => {
      const wakeDueAt = '2026-11-24T08:00:00.000Z';

      expect(dueOf({ ...running(status), wakeDueAt })).toEqual({ kind: 'wake', at: wakeDueAt });
    },
  );

  it.each(['booked', 'declined', 'withdrawn', 'cancelled', 'expired', 'failed'] as const)(
    'is nothing for what is %s',
    (status) => {
      expect(dueOf(running(status))).toBeUndefined();
    },
  );

  it('A16 is to delete what is held apart', () => {
    const { application } = standingIn('heldApart');

    expect(dueOf(application)).toEqual({ kind: 'delete', at: application.deleteAt });
  });
});

describe('the item of an application', () => {
  it('is read back as it was, with its lock', () => {
    const application = running('decided');

    expect(fromApplicationItem(applicationItem(application, 7))).toEqual({ application, lockVersion: 7 });
  });

  it('stands in the index only while something is due for it', () => {
    const decided = running('decided');

    expect(applicationItem(decided, 1)).toMatchObject({
      ...keyOf.application(decided.id),
      dueKind: 'wake#0',
      dueIndexAt: decided.dueAt,
    });
    expect(Object.keys(applicationItem(running('booked'), 1))).not.toContain('dueKind');
  });

  it('is refused, read or written, where it is no application', () => {
    const application = running('decided');
    const wrong = { ...application, status: 'lost' } as unknown as Application;

    expect(() => applicationItem(wrong, 1)).toThrow('status');
    expect(() => fromApplicationItem({ application: wrong, lockVersion: 1 })).toThrow('status');
  });
});
