import { describe, expect, it } from 'vitest';
import { cellsIn, decidedOn, question, settled, standingIn } from '../a-standing.ts';

const asked = () => decidedOn(standingIn('awaitingDecision'), question);
const lastChange = () => settled(asked()).changes.at(-1);
const ANSWER_BY = '2026-12-01T15:00:00.000Z';

describe('settle of a question', () => {
  it('B12 keeps what was asked, by whom, and until when an answer can come', () => {
    expect(lastChange()?.application).toMatchObject({
      status: 'awaitingAnswer',
      questions: [{ text: question.question, askedBy: 'mette', answerBy: ANSWER_BY }],
    });
  });

  it('N5 lets nothing press the consultant any more: the ladder is the company’s', () => {
    const before = standingIn('awaitingDecision').application;
    const { application } = settled(asked());

    expect(application.decideBy).toBe(before.decideBy);
    expect(application.ladder).toEqual([
      { kind: 'remindApplicant', at: '2026-11-30T08:00:00.000Z' },
      { kind: 'lapse', at: ANSWER_BY },
    ]);
    expect(application.dueAt).toBe('2026-11-30T08:00:00.000Z');
  });

  it('N5 holds the times for as long as the answer may take', () => {
    const before = standingIn('awaitingDecision').days;
    const held = cellsIn(settled(asked()).days);

    expect(held.map((cell) => cell.slice(0, 17))).toEqual(cellsIn(before).map((cell) => cell.slice(0, 17)));
    expect(held.every((cell) => cell.endsWith(' hold until 2026-12-02T15:00:00.000Z'))).toBe(true);
  });

  it('B12 writes to both, for as long as the question is open', () => {
    const onlyWhile = ['awaitingAnswer'];

    expect(lastChange()?.messages).toEqual([
      expect.objectContaining({ template: 'question', recipient: 'applicant', onlyWhile }),
      expect.objectContaining({ template: 'decision-receipt', recipient: 'consultant', onlyWhile }),
    ]);
  });
});
