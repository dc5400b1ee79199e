import type { Application } from '../../schemas/application.ts';

/** What an application waits for, and until when. */
export interface OpenCase {
  readonly application: Application;
  readonly waitsFor: 'decision' | 'answer' | 'choice';
  readonly until: string;
}

/**
 * In which of a consultant's applications somebody owes an answer: first the consultant, then the company,
 * of each the nearest deadline first. Who has not been asked yet owes none, nor who has just decided.
 */
export function openCases(held: readonly Application[]): OpenCase[] {
  const open = held.flatMap(openCase);
  return open.toSorted(
    (one, other) =>
      Number(isTheCompanys(one)) - Number(isTheCompanys(other)) ||
      Date.parse(one.until) - Date.parse(other.until),
  );
}

/** Whether it is the company that owes an answer. */
export function isTheCompanys({ waitsFor }: OpenCase): boolean {
  return waitsFor !== 'decision';
}

function openCase(application: Application): OpenCase[] {
  const { status, decideBy, chooseBy = decideBy, questions } = application;
  switch (status) {
    case 'awaitingDecision':
      return [{ application, waitsFor: 'decision', until: decideBy }];
    case 'awaitingAnswer':
      return [{ application, waitsFor: 'answer', until: questions?.at(-1)?.answerBy ?? decideBy }];
    case 'awaitingChoice':
      return [{ application, waitsFor: 'choice', until: chooseBy }];
    default:
      return [];
  }
}
