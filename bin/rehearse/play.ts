import { timelineStore } from '../../functions/stores/timeline-store.ts';
import { startVirtualHome } from '../../local/virtual-home.ts';
import type { Settings } from '../../schemas/settings.ts';
import { type Moment, momentsOf } from './moments.ts';
import { Rehearsal } from './rehearsal.ts';
import type { Story } from './stories.ts';
import { Unplayable } from './unplayable.ts';

export interface PlayedStory {
  readonly story: Story;
  readonly moments: readonly Moment[];
  /** Why it went no further, where these settings do not let it. */
  readonly cutShort: string | undefined;
}

/** Plays a story from its beginning: with a service, a store and a clock of its own, and nothing left of them. */
export async function play(
  story: Story,
  { settings, now }: { readonly settings: Settings; readonly now: Date },
): Promise<PlayedStory> {
  const home = await startVirtualHome({ settings, now });
  try {
    // The morning's round is done before anybody sends anything.
    await home.sweep();
    const rehearsal = new Rehearsal(home);
    const cutShort = await whyCutShort(story, rehearsal);
    return { story, cutShort, moments: await momentsSoFar(rehearsal) };
  } finally {
    await home.settle();
    await home.stop();
  }
}

async function whyCutShort({ steps }: Story, rehearsal: Rehearsal): Promise<string | undefined> {
  try {
    for (const step of steps) {
      await step(rehearsal);
    }
    return undefined;
  } catch (error) {
    if (!(error instanceof Unplayable)) {
      throw error;
    }
    return error.message;
  }
}

async function momentsSoFar(rehearsal: Rehearsal): Promise<Moment[]> {
  if (!rehearsal.hasBegun) {
    return [];
  }
  const { id } = await rehearsal.application();
  const [settings, mails, entries, texts] = await Promise.all([
    rehearsal.settings(),
    rehearsal.home.inbox(),
    timelineStore().list(id),
    timelineStore().listTexts(id),
  ]);
  return momentsOf({ settings, mails, entries, texts });
}
