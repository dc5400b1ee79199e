import type { Act } from '../../../functions/domain/transitions.ts';
import { bodyOf } from '../people/actors.ts';
import { FORM } from '../people/browser.ts';
import { insist } from '../people/insist.ts';
import { linkedActs } from '../people/linked-acts.ts';
import type { Scene } from '../people/scene.ts';
import { jsonSubmission, pageSubmission, send } from '../people/submission.ts';

/** One thing that is done in a story; between two of them passes more time than any healing takes. */
export type Step = (scene: Scene) => Promise<unknown>;

const applies: Step = (scene) => {
  const submission = jsonSubmission(scene);
  return insist(scene, () => send(scene, submission));
};

const appliesByPage: Step = async (scene) => {
  const submission = await pageSubmission(scene, false);
  return insist(scene, () => send(scene, submission));
};

/** By the latest link, from a page that was opened a moment ago; once more where an error came. */
function presses(wanted: Act, given: Readonly<Record<string, string>> = {}): Step {
  return async (scene) => {
    const { time } = scene.world;
    const linked = linkedActs.find(({ act }) => act === wanted);
    const link = scene.links().findLast(({ purpose }) => purpose === linked?.purpose);
    const page = link && scene.open(link);
    if (linked === undefined || page === undefined) {
      throw new Error(`Nobody can ${wanted}`);
    }
    const body = bodyOf(scene, page, (filling) => ({ ...linked.fields(filling), ...given }));
    await time.pause(3000);
    await insist(scene, () =>
      scene.browser.ask({ method: 'POST', act: wanted, path: page.link.path, contentType: FORM, body }),
    );
  };
}

/** For lack of time it would go on to the next consultant. */
const FOR_GOOD = { declineReason: 'not-relevant' };

const nothing: Step = async () => {};

/** The ways that people go. A new way is one more entry. */
export const stories: Readonly<Record<string, readonly Step[]>> = {
  approve: [applies, presses('approve')],
  decline: [appliesByPage, presses('decline', FOR_GOOD)],
  undo: [applies, presses('approve'), presses('undo'), presses('decline', FOR_GOOD)],
  'ask and answer': [applies, presses('ask'), presses('answer')],
  withdraw: [applies, presses('withdraw')],
  'withdraw once decided': [applies, presses('decline', FOR_GOOD), presses('withdraw')],
  cancel: [applies, presses('approve'), nothing, nothing, presses('cancel')],
  expire: [applies],
};
