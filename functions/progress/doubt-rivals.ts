import type { Application } from '../../schemas/application.ts';
import { isAtRest } from '../domain/transitions.ts';
import { now } from '../runtime/clock.ts';
import { applicationStore } from '../stores/application-store.ts';
import { unlessErased } from '../stores/unless-erased.ts';

/**
 * Puts the wishes of everybody who wished for the booked time in doubt: what is lost, their own workflows
 * find out as soon as a decision is awaited (again). The caller wakes those that come back; a wake that is
 * lost is left to the sweeper. A second run begins anew, and doubts what is in doubt.
 */
export async function doubtRivals({ id, rivals = [] }: Application): Promise<Application[]> {
  const doubted: Application[] = [];
  for (const rivalId of rivals) {
    const rival = await unlessErased(() => applicationStore().amend(rivalId, inDoubt));
    doubted.push(...(rival === undefined ? [] : [rival]));
  }
  await applicationStore().amend(id, withoutRivals);
  return doubted;
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
