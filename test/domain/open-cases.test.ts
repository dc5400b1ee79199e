import { describe, expect, it } from 'vitest';
import { openCases } from '../../functions/domain/open-cases.ts';
import { applicationStatusSchema } from '../../schemas/application.ts';
import { standingIn } from './a-standing.ts';

const asked = standingIn('awaitingDecision').application;
const questioned = standingIn('awaitingAnswer').application;
const offered = standingIn('awaitingChoice').application;

describe('openCases', () => {
  it('N9 tells first what waits for the consultant, then what waits for the company, each by its deadline', () => {
    const later = { ...asked, decideBy: '2026-12-09T15:00:00.000Z' };

    const open = openCases([questioned, later, offered, asked]);

    expect(open.map(({ waitsFor, until }) => [waitsFor, until])).toEqual([
      ['decision', asked.decideBy],
      ['decision', later.decideBy],
      ['choice', offered.chooseBy],
      ['answer', questioned.questions?.at(-1)?.answerBy],
    ]);
  });

  it('N9 leaves out where nobody has been asked, has just decided, or owes anything', () => {
    const others = applicationStatusSchema.options.filter((status) => !status.startsWith('awaiting'));

    expect(openCases(others.map((status) => standingIn(status).application))).toEqual([]);
  });
});
