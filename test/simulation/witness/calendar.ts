import { cellsOf } from '../../../functions/domain/calendar-day.ts';
import { slotDate } from '../../../functions/domain/slots.ts';
import type { Application } from '../../../schemas/application.ts';
import type { CalendarDay, Cell } from '../../../schemas/calendar-day.ts';
import type { Slot } from '../../../schemas/slot.ts';
import type { Evidence, Rule } from './evidence.ts';

const WISHES = new Set(['submitted', 'awaitingDecision', 'awaitingAnswer', 'decided']);
const DECIDED = new Set(['decided', 'awaitingChoice']);

/**
 * A cell has one holder by its shape; so it is enough that cells and applications say the same, and that
 * what is wished for without being held is noted.
 */
export const calendar: Rule = (evidence) => [
  ...strayCells(evidence),
  ...strayWishes(evidence),
  ...missingCells(evidence),
];

/** Cells that no application would claim. */
function strayCells({ days, stories, now }: Evidence): string[] {
  return days.flatMap(({ consultantId, date, cells }) =>
    Object.entries(cells)
      .filter(([, cell]) => cell.lapsesAt === undefined || Date.parse(cell.lapsesAt) > now)
      .filter(([key, cell]) => !isClaimed(key, cell, stories.get(cell.applicationId)?.application))
      .map(([key, cell]) => `${consultantId} ${date} ${key} is kept for ${cell.applicationId} in vain`),
  );
}

function isClaimed(key: string, cell: Cell, application: Application | undefined): boolean {
  return claims(application).some(
    (claim) => isClaimOf(cell.slotId, cell.kind)(claim) && cellsOf(claim.slot).includes(key),
  );
}

/** Wishes that are noted for nobody who has them. */
function strayWishes({ days, stories }: Evidence): string[] {
  return days.flatMap(({ wished = [] }) =>
    wished.flatMap(({ slot, by }) =>
      by
        .filter((id) => !claims(stories.get(id)?.application).some(isClaimOf(slot.id, 'wish')))
        .map((id) => `${slot.id} is noted for ${id} in vain`),
    ),
  );
}

function isClaimOf(slotId: string, kind: Claim['kind']) {
  return (claim: Claim) => claim.slot.id === slotId && claim.kind === kind;
}

function missingCells({ days, stories }: Evidence): string[] {
  const byDay = new Map(days.map((day) => [`${day.consultantId} ${day.date}`, day]));
  return [...stories.values()].flatMap(({ application }) =>
    claims(application).flatMap((claim) => {
      const { slot } = claim;
      const day = byDay.get(`${slot.consultantId} ${slotDate(slot)}`);
      return missingOn(day, claim, application.id).map(
        (what) => `${application.id} (${application.status}) does not have ${slot.id} at ${what}`,
      );
    }),
  );
}

function missingOn(day: CalendarDay | undefined, { slot, kind }: Claim, id: string): string[] {
  if (kind === 'wish') {
    const isNoted = day?.wished?.some((time) => time.slot.id === slot.id && time.by.includes(id));
    return isNoted ? [] : ['its day'];
  }
  return cellsOf(slot).filter((key) => day?.cells[key]?.applicationId !== id);
}

interface Claim {
  readonly slot: Slot;
  readonly kind: Cell['kind'] | 'wish';
}

/** What an application has a right to: its booking, or all that it waits for. */
function claims(application: Application | undefined): Claim[] {
  if (application === undefined) {
    return [];
  }
  const { status, booking, wishes, holdsWishes } = application;
  if (status === 'booked' && booking !== undefined) {
    return [{ slot: booking.slot, kind: 'booking' }];
  }
  const wished = holdsWishes ? 'hold' : 'wish';
  return [
    ...(WISHES.has(status) ? wishes.map((slot): Claim => ({ slot, kind: wished })) : []),
    ...(DECIDED.has(status) ? decidedSlots(application) : []).map((slot): Claim => ({ slot, kind: 'hold' })),
  ];
}

function decidedSlots({ decision }: Application): readonly Slot[] {
  switch (decision?.kind) {
    case 'approve':
      return [decision.slot];
    case 'propose':
      return decision.slots;
    default:
      return [];
  }
}
