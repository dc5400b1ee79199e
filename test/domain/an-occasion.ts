import type { Occasion } from '../../functions/domain/change.ts';

/** Tuesday 24 November 2026, 10 o'clock in Copenhagen. */
export const NOW = new Date('2026-11-24T09:00:00.000Z');

let made = 0;

/** Ids that never repeat, so that nothing is told apart by chance. */
export function anId(): string {
  made += 1;
  return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
}

/** A consultant's press on the page of a link, unless told otherwise. */
export function anOccasion(overrides: Partial<Occasion> = {}): Occasion {
  return {
    now: NOW,
    actor: { role: 'consultant', consultantId: 'mette' },
    channel: 'link',
    requestId: 'request-1',
    newId: anId,
    newSalt: () => 'salt',
    ...overrides,
  };
}

/** What the workflow does by itself. */
export function aTask(now = NOW): Occasion {
  return anOccasion({ now, actor: { role: 'service' }, channel: 'workflow' });
}
