import { cellsOf } from '../../../functions/domain/calendar-day.ts';
import { slotDate } from '../../../functions/domain/slots.ts';
import type { Application } from '../../../schemas/application.ts';
import type { Cell } from '../../../schemas/calendar-day.ts';
import type { Slot } from '../../../schemas/slot.ts';
import type { Evidence, Rule } from './evidence.ts';

const WAITS = new Set(['submitted', 'awaitingDecision', 'decided']);

/** A cell has one holder by its shape; so it is enough that cells and applications say the same. */
export const calendar: Rule = (evidence) => [...strayCells(evidence), ...missingCells(evidence)];

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
    ({ slot, kind }) => kind === cell.kind && slot.id === cell.slotId && cellsOf(slot).includes(key),
  );
}

function missingCells({ days, stories }: Evidence): string[] {
  const byDay = new Map(days.map((day) => [`${day.consultantId} ${day.date}`, day]));
  return [...stories.values()].flatMap(({ application }) =>
    claims(application).flatMap(({ slot }) => {
      const cells = byDay.get(`${slot.consultantId} ${slotDate(slot)}`)?.cells ?? {};
      const missing = cellsOf(slot).filter((key) => cells[key]?.applicationId !== application.id);
      return missing.map(
        (key) => `${application.id} (${application.status}) does not have ${slot.id} at ${key}`,
      );
    }),
  );
}

/** What an application has a right to: its booking, or all that it waits for. */
function claims(application: Application | undefined): { slot: Slot; kind: Cell['kind'] }[] {
  if (application === undefined) {
    return [];
  }
  const { status, booking, wishes } = application;
  if (status === 'booked' && booking !== undefined) {
    return [{ slot: booking.slot, kind: 'booking' }];
  }
  return WAITS.has(status) ? wishes.map((slot) => ({ slot, kind: 'hold' })) : [];
}
