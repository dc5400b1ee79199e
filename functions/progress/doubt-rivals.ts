import type { Application } from '../../schemas/application.ts';
import { isAtRest } from '../domain/transitions.ts';
import { wishersOf } from '../domain/wished-times.ts';
import { now } from '../runtime/clock.ts';
import { applicationStore } from '../stores/application-store.ts';
import { calendarStore } from '../stores/calendar-store.ts';
import { unlessErased } from '../stores/unless-erased.ts';

/**
 * Puts the wishes of everybody who wished for the booked time in doubt: what is lost, their own workflows
 * find out as soon as a decision is awaited (again). The caller wakes those that come back; a wake that is
 * lost is left to the sweeper. A second run begins anew with those who have not yet found out.
 */
export async function doubtRivals(booked: Application): Promise<Application[]> {
  const doubted: Application[] = [];
  for (const rivalId of await unawareRivals(booked)) {
    const rival = await unlessErased(() => applicationStore().amend(rivalId, inDoubt));
    doubted.push(...(rival === undefined ? [] : [rival]));
  }
  await applicationStore().amend(booked.id, withoutRivals);
  return doubted;
}

/** Who knows of it, or wishes for something else by now, has nothing noted there any more. */
async function unawareRivals({ booking, rivals = [] }: Application): Promise<string[]> {
  if (booking === undefined) {
    return [];
  }
  const wishers = wishersOf(await calendarStore().daysOf([booking.slot]), booking.slot);
  return rivals.filter((id) => wishers.includes(id));
}

/** Whoever does not wait any more is spared. */
function inDoubt(rival: Application): Application | undefined {
  return isAtRest(rival.status)
    ? undefined
    : { ...rival, wishesInDoubt: true, wakeDueAt: now().toISOString() };
}

function withoutRivals(booked: Application): Application | undefined {
  const { rivals, dueAt: _done, ...rest } = booked;
  return rivals === undefined ? undefined : rest;
}
