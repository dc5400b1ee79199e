import { describe, expect, it } from 'vitest';
import { answersFromBody } from '../../schemas/answers-from-body.ts';
import { interestForm } from '../../schemas/forms/interest.ts';
import { readAnswers } from '../../schemas/read-answers.ts';
import { someAnswers } from './some-answers.ts';

const bodyOf = (fields: Record<string, string[]>) => new Map(Object.entries(fields));
const rawOf = (fields: Record<string, string[]>) => answersFromBody(interestForm, bodyOf(fields)).raw;

describe('the body of a page', () => {
  it('A1 is judged like the same answers sent by a machine', () => {
    const sent = Object.entries(someAnswers()).map(([key, answer]): [string, string[]] => [
      key,
      Array.isArray(answer) ? answer : [String(answer)],
    ]);
    const { raw, faults } = answersFromBody(interestForm, new Map(sent));

    expect(faults).toEqual([]);
    expect(readAnswers(interestForm, raw)).toEqual({ answers: someAnswers(), faults: [] });
  });

  it('gives every tick of a group, in order, and none for the blank ones', () => {
    expect(rawOf({ interests: ['unsure', '', 'buy-services'] })).toEqual({
      interests: ['unsure', 'buy-services'],
    });
    expect(rawOf({ slotWishes: ['b', 'a'] })).toEqual({ slotWishes: ['b', 'a'] });
  });

  it('takes a tick as true, and anything else as it is written', () => {
    expect(rawOf({ newsletter: ['true'] })).toEqual({ newsletter: true });
    expect(rawOf({ newsletter: ['on'] })).toEqual({ newsletter: true });
    expect(rawOf({ newsletter: ['false'] })).toEqual({ newsletter: 'false' });
  });

  it('A2 names a single answer that is sent twice', () => {
    const { raw, faults } = answersFromBody(interestForm, bodyOf({ cvr: ['13748136', '64942212'] }));

    expect(faults).toEqual([{ field: 'cvr', code: 'repeated' }]);
    expect(raw).toEqual({ cvr: '13748136' });
  });

  it('A2 keeps unknown keys to be refused, `__proto__` among them', () => {
    const { raw } = answersFromBody(
      interestForm,
      new Map([
        ['__proto__', ['x']],
        ['colour', ['blue']],
      ]),
    );

    expect(Object.keys(raw)).toEqual(['__proto__', 'colour']);
    expect(readAnswers(interestForm, raw).faults).toContainEqual({ field: '__proto__', code: 'unknown' });
  });
});
