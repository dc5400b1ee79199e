import { describe, expect, it } from 'vitest';
import { noteExport } from '../../functions/domain/acts/note-export.ts';
import { eventOccasion } from '../../functions/runtime/occasions.ts';
import { applicationStore } from '../../functions/stores/application-store.ts';
import { timelineStore } from '../../functions/stores/timeline-store.ts';
import { afterwards, intervene } from '../support/store-faults.ts';
import { type Sent, type Story, startStory } from '../support/story.ts';
import { applications } from '../support/table.ts';

type Press = (story: Story, sent: Sent) => Promise<() => Promise<{ readonly status: number }>>;

const presses: readonly (readonly [string, Press])[] = [
  [
    'decision',
    async (story, { decisionUrl }) => {
      const { formToken } = await story.opened(decisionUrl);
      return () => story.post(decisionUrl, { formToken, decision: 'decline', declineReason: 'not-relevant' });
    },
  ],
  [
    'withdrawal',
    async (story, { statusUrl }) => {
      const { formToken } = await story.opened(statusUrl);
      return () => story.post(statusUrl, { formToken, act: 'withdraw' });
    },
  ],
];

describe('an act that has to be tried again because somebody else came first', () => {
  it.each(presses)('B21 stands after them in the timeline, by the clock too: %s', async (_, opened) => {
    const story = await startStory();
    const press = await opened(story, await story.submit());
    await story.place.advance(3000);
    const [application] = await applications();
    const id = application?.id ?? '';
    intervene('TransactWriteItemsCommand', [
      afterwards(async () => {
        await story.place.timers.advance(5000, async () => {});
        await applicationStore().change(id, async (current) => noteExport(current, [], eventOccasion()));
      }),
    ]);

    expect((await press()).status).toBe(303);
    const [theirs, own] = (await timelineStore().list(id)).slice(-2);
    expect(theirs?.act).toBe('noteExport');
    expect(Date.parse(own?.at ?? '')).toBeGreaterThanOrEqual(Date.parse(theirs?.at ?? ''));
  });
});
