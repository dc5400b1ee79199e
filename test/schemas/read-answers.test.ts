import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../schemas/answers.ts';
import { interestForm } from '../../schemas/forms/interest.ts';
import { readAnswers, readWishes } from '../../schemas/read-answers.ts';
import { someAnswers } from './some-answers.ts';

const faultsOf = (raw: Record<string, unknown>) => readAnswers(interestForm, raw).faults;

describe('reading answers', () => {
  it('A2 refuses what the form does not ask for, by its key', () => {
    const sent = { ...someAnswers(), favouriteColour: 'blue', status: 'booked' };

    expect(faultsOf(sent)).toEqual([
      { field: 'favouriteColour', code: 'unknown' },
      { field: 'status', code: 'unknown' },
    ]);
  });

  it.each(['__proto__', 'constructor', 'toString'])('A2 refuses %s like any other unknown key', (key) => {
    const sent: Record<string, unknown> = JSON.parse(
      JSON.stringify(someAnswers()).replace('{', `{"${key}": {"orgName": "x"},`),
    );
    const { answers, faults } = readAnswers(interestForm, sent);

    expect(faults).toEqual([{ field: key, code: 'unknown' }]);
    expect(answers).toEqual(someAnswers());
  });

  it('A2 takes no answer from what an object inherits', () => {
    const { orgName, ...own } = someAnswers();
    const sent = Object.assign(Object.create({ orgName }), own);

    expect(faultsOf(sent)).toEqual([{ field: 'orgName', code: 'missing' }]);
  });

  it('A1 refuses an answer to a question that the other answers do not call for', () => {
    expect(faultsOf(someAnswers({ hasCvr: 'not-yet' }))).toEqual([{ field: 'cvr', code: 'not-asked' }]);
    expect(faultsOf(someAnswers({ meetingForm: 'online' }))).toEqual([
      { field: 'address', code: 'not-asked' },
    ]);
  });

  it('names the first of a chain of questions that are not called for', () => {
    expect(faultsOf(someAnswers({ interests: ['unsure'] }))).toEqual([
      { field: 'services', code: 'not-asked' },
    ]);
  });

  it('judges no question that hangs on a refused answer', () => {
    expect(faultsOf(someAnswers({ hasCvr: 'perhaps' }))).toEqual([{ field: 'hasCvr', code: 'invalid' }]);
  });

  it('leaves a blank answer to a question that is not asked alone', () => {
    const { answers, faults } = readAnswers(interestForm, someAnswers({ hasCvr: 'not-yet', cvr: ' ' }));

    expect(faults).toEqual([]);
    expect(answers).not.toHaveProperty('cvr');
  });

  it('takes an optional answer that is blank, empty or unticked as none', () => {
    const blank = { pNumber: '', needs: ' \n', timing: '', newsletter: false };
    const { answers, faults } = readAnswers(interestForm, someAnswers(blank));

    expect(faults).toEqual([]);
    for (const id of Object.keys(blank)) expect(answers).not.toHaveProperty(id);
  });

  it('takes the preset answer where none was given', () => {
    const { answers } = readAnswers(interestForm, someAnswers({ meetingLanguage: undefined }));

    expect(answers['meetingLanguage']).toBe('da');
  });

  it('leaves the slots to later while the questions are asked', () => {
    const sent = someAnswers({ slotWishes: ['a', 'a'] });
    const { answers, faults } = readAnswers(interestForm, sent, 'questions');

    expect(faults).toEqual([]);
    expect(answers).toEqual(someAnswers({ slotWishes: undefined }));
  });

  it('reads what it has read as it stands', () => {
    const piece = fc.constantFrom(
      ' ',
      '\r\n',
      '\u200B',
      'A\u030A',
      '\u212B',
      '\u2000',
      '\uFB2C',
      'x',
      '+45',
      '20304050',
    );
    const text = fc
      .array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 6 })
      .map((all) => all.join(''));
    const ids = fieldsOf(interestForm).map(({ id }) => id);
    const changes = fc.dictionary(fc.constantFrom(...ids), fc.oneof(text, fc.array(text), fc.jsonValue()));

    fc.assert(
      fc.property(changes, (change) => {
        const { answers } = readAnswers(interestForm, someAnswers(change));
        const again = readAnswers(interestForm, answers).answers;
        expect(again).toEqual({ meetingLanguage: 'da', ...answers });
      }),
      { numRuns: 300 },
    );
  });

  it('answers long hostile text at once', () => {
    const long = `${' -'.repeat(30_000)}x`;
    const started = performance.now();
    for (const id of ['cvr', 'pNumber', 'phone', 'email', 'postalCode', 'situation']) {
      expect(faultsOf(someAnswers({ [id]: long }))).toHaveLength(1);
    }

    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('reading wishes', () => {
  it('gives the slots in the order they were wished for', () => {
    expect(readWishes(interestForm, { slotWishes: ['b', 'a'] })).toEqual({ wishes: ['b', 'a'], faults: [] });
  });

  it('gives no slots when none of them fits', () => {
    expect(readWishes(interestForm, { slotWishes: ['none-fits'] })).toEqual({ wishes: [], faults: [] });
  });

  it('asks for at least one', () => {
    expect(readWishes(interestForm, {})).toEqual({
      wishes: [],
      faults: [{ field: 'slotWishes', code: 'missing' }],
    });
  });

  it('takes at most three', () => {
    expect(readWishes(interestForm, { slotWishes: ['a', 'b', 'c', 'd'] }).faults).toEqual([
      { field: 'slotWishes', code: 'too-many' },
    ]);
  });
});
