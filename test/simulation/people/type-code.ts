import { FORM, type Sent } from './browser.ts';
import { insist } from './insist.ts';
import type { Scene } from './scene.ts';

const WRONG = '7K3M-42QA-XY9P-D5HC';

/** Somebody types the code of a mail whose link they cannot press; now and then a wrong one. */
export async function typeSomeCode(scene: Scene): Promise<void> {
  const { random } = scene.world;
  const code = random.chance(0.1) ? WRONG : scene.codes().at(-random.whole(1, 4));
  if (code !== undefined) {
    await typeCode(scene, code);
  }
}

export async function typeCode(scene: Scene, code: string): Promise<Sent> {
  const body = new URLSearchParams({ code }).toString();
  const sent = await insist(scene, () =>
    scene.browser.ask({ method: 'POST', act: 'code', path: '/code', contentType: FORM, body }),
  );
  scene.learn(sent.location ?? '');
  return sent;
}
