import * as z from 'zod';

/** Kinds of values, each made once for all that hold one: a cold start makes every schema anew. */

/** A point in time, UTC, as `2026-12-01T09:00:00.000Z`. */
export const instantSchema = z.iso.datetime();

/** Counts from 1. */
export const ordinalSchema = z.int().positive();

/** Counts from 0. */
export const countSchema = z.int().nonnegative();

/** Lower-case hex. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

// All checks at once: one after the other, each makes the schema anew, and every cold start makes them all.

const intSchema = z.int();

export function wholeNumber(min: number, max: number) {
  return intSchema.check(z.gte(min), z.lte(max));
}

/** In whole quarters of an hour. */
export function minutes(min: number, max: number) {
  return intSchema.check(z.gte(min), z.lte(max), z.multipleOf(15));
}
