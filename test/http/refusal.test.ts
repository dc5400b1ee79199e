import { describe, expect, it } from 'vitest';
import { SlotTaken } from '../../functions/domain/calendar-day.ts';
import * as domain from '../../functions/domain/errors.ts';
import * as http from '../../functions/http/errors.ts';
import { headersOf, statusOf, titles } from '../../functions/http/refusal.ts';

type ErrorClass = { readonly name: string; readonly prototype: object };

/** One of the kind, whatever it would have to be made from. */
const oneOf = (kind: ErrorClass): unknown => Object.create(kind.prototype);
const kinds: ErrorClass[] = [...Object.values(domain), ...Object.values(http), SlotTaken];

describe('statusOf', () => {
  it.each(kinds.map((kind) => [kind.name, kind] as const))('knows %s as no fault of ours', (_, kind) => {
    expect(statusOf(oneOf(kind))).toBeLessThan(500);
  });

  it.each([
    ['BodyInvalid', http.BodyInvalid, 400],
    ['BodyTooLarge', http.BodyTooLarge, 413],
    ['MediaTypeUnsupported', http.MediaTypeUnsupported, 415],
    ['PathUnknown', http.PathUnknown, 404],
    ['MethodRefused', http.MethodRefused, 405],
    ['OriginForeign', http.OriginForeign, 403],
  ])('answers %s by its status', (_, kind, status) => {
    expect(statusOf(oneOf(kind))).toBe(status);
  });

  it.each([
    ['FormNotFound', domain.FormNotFound, 404],
    ['ApplicationNotFound', domain.ApplicationNotFound, 404],
    ['FormClosed', domain.FormClosed, 403],
    ['NotPermitted', domain.NotPermitted, 403],
    ['TransitionRefused', domain.TransitionRefused, 409],
    ['RevisionPassed', domain.RevisionPassed, 409],
    ['SubmissionKeyReused', domain.SubmissionKeyReused, 409],
    ['LimitReached', domain.LimitReached, 429],
  ])('answers %s by its status', (_, kind, status) => {
    expect(statusOf(oneOf(kind))).toBe(status);
  });

  it('C2 answers a taken time with 409', () => {
    expect(statusOf(new SlotTaken(['one']))).toBe(409);
  });

  it('B7 tells a link that nobody has from one that is over', () => {
    expect(statusOf(new domain.LinkDead('unknown'))).toBe(404);
    expect(statusOf(new domain.LinkDead('expired'))).toBe(410);
    expect(statusOf(new domain.LinkDead('replaced'))).toBe(410);
  });

  it.each([new Error('any'), new TypeError('any'), 'a text', undefined])('answers %s with 500', (error) => {
    expect(statusOf(error)).toBe(500);
  });
});

describe('headersOf', () => {
  it('A16 says when it may be tried again, and nothing else says so', () => {
    expect(headersOf(new domain.LimitReached(90))).toEqual({ 'retry-after': '90' });
    expect(headersOf(new Error('any'))).toEqual({});
  });
});

describe('titles', () => {
  it('A15 are no two alike, in either language', () => {
    const all = Object.values(titles);

    expect(new Set(all.map(({ da }) => da)).size).toBe(all.length);
    expect(new Set(all.map(({ en }) => en)).size).toBe(all.length);
  });
});
