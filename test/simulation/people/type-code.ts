import { FORM } from './browser.ts';
import { insist } from './insist.ts';
import type { Scene } from './scene.ts';

const WRONG = '7K3M-42QA-XY9P-D5HC';

/** Somebody types the code of a mail whose link they cannot press; now and then a wrong one. */
export async function typeCode(scene: Scene): Promise<void> {
  const { random } = scene.world;
  const code = random.chance(0.1) ? WRONG : scene.codes().at(-random.whole(1, 4));
  if (code !== undefined) {
    const body = new URLSearchParams({ code }).toString();
    const { location = '' } = await insist(scene, () =>
      scene.browser.ask({ method: 'POST', act: 'code', path: '/code', contentType: FORM, body }),
    );
    scene.learn(location);
  }
}
