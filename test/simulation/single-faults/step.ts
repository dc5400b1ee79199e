import { HOUR } from '../../../functions/domain/time-units.ts';
import type { LinkPurpose } from '../../../schemas/link.ts';
import { bodyOf } from '../people/actors.ts';
import { FORM, type Sent } from '../people/browser.ts';
import { insist } from '../people/insist.ts';
import { isOffered, type LinkedAct } from '../people/linked-acts.ts';
import type { OpenedPage, Scene } from '../people/scene.ts';

/** One thing that is done in a story, and how long it is then until the next one. */
export interface Step {
  readonly does: (scene: Scene) => Promise<unknown>;
  readonly thenPassesMs: number;
}

/** Longer than any healing takes, and shorter than the time to undo. */
const HEALING_MS = 50 * 60_000;
const READING_MS = 3000;

export function passes(hours: number): Step {
  return { does: async () => {}, thenPassesMs: hours * HOUR };
}

/** Nothing of what is sent may be drawn: after a fault chance would draw something else. */
export function does(something: (scene: Scene) => Promise<unknown>): Step {
  return { does: something, thenPassesMs: HEALING_MS };
}

/** By the latest link whose page offers it, from a page opened a moment ago; once more where an error came. */
export function presses(purpose: LinkPurpose, act: LinkedAct['act'], fields: LinkedAct['fields']): Step {
  return does(async (scene) => {
    const page = latestPage(scene, purpose, act);
    const body = bodyOf(scene, page, fields);
    await scene.world.time.pause(READING_MS);
    const { path } = page.link;
    taken(
      await insist(scene, () => scene.browser.ask({ method: 'POST', act, path, contentType: FORM, body })),
    );
  });
}

function latestPage(scene: Scene, purpose: LinkPurpose, act: LinkedAct['act']): OpenedPage {
  const page = scene
    .links()
    .filter((link) => link.purpose === purpose)
    .flatMap((link) => scene.open(link) ?? [])
    .findLast(({ link, application }) => isOffered(act, application, scene.isDead(link, application)));
  if (page === undefined) {
    throw new Error(`No page offers ${act}`);
  }
  return page;
}

/** What is refused in the end would be the story of something else. */
export function taken({ act, status }: Sent): void {
  if (status !== 201 && status !== 303) {
    throw new Error(`${act} was answered with ${status}`);
  }
}
