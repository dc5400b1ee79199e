import { type Fields, postForm, type Visit } from '../../bin/rehearse/visit.ts';
import { aBusyOrganisation } from '../support/a-busy-organisation.ts';
import { type Sent, type Story, startStory } from '../support/story.ts';

/** As many as come to one service in one moment. */
export const RIVALS = 32;
/** Chance decides who is first: each race is run so often. */
export const ROUNDS = 3;

const READING_MS = 3000;

export function startRaces() {
  return startStory({ settings: aBusyOrganisation() });
}

export function atOnce<Result>(
  rival: (number: number) => Promise<Result>,
  rivals = RIVALS,
): Promise<Result[]> {
  return Promise.all(Array.from({ length: rivals }, (_, number) => rival(number)));
}

/** A form of this page as each of many presses it: every one is another form, read for long enough. */
export async function pressing(story: Story, url: string): Promise<(fields: Fields) => Promise<Visit>> {
  const { formToken } = await story.opened(url);
  await story.place.advance(READING_MS);
  let presses = 0;
  return (fields) => {
    presses += 1;
    return postForm(url, { formToken, press: String(presses), ...fields });
  };
}

/** How often each status came. */
export function tally(answers: readonly Visit[]): Record<string, number> {
  const groups = Map.groupBy(answers, ({ status }) => String(status));
  return Object.fromEntries([...groups].map(([status, { length }]) => [status, length]));
}

/** One application after the other, each for a race of its own. */
export async function* eachRound(story: Story): AsyncGenerator<Sent> {
  for (let round = 0; round < ROUNDS; round += 1) {
    yield await story.submit();
  }
}
