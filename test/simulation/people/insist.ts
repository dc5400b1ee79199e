import type { Sent } from './browser.ts';
import type { Scene } from './scene.ts';

/** People press once more where nothing or an error came, a few times at most. */
export async function insist(scene: Scene, ask: () => Promise<Sent>): Promise<Sent> {
  const { random, time } = scene.world;
  for (let tries = 1; ; tries += 1) {
    const sent = await ask();
    if ((sent.status ?? 504) < 500 || tries === 4) {
      return sent;
    }
    await time.pause(random.between(500, 20_000));
  }
}
