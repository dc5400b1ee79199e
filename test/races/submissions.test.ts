import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aCompany } from '../../bin/rehearse/a-company.ts';
import { postForm, postJson, type Visit } from '../../bin/rehearse/visit.ts';
import { aBusyOrganisation } from '../support/a-busy-organisation.ts';
import { startStory } from '../support/story.ts';
import { applications } from '../support/table.ts';
import { atOnce, RIVALS, ROUNDS, startRaces, tally } from './at-once.ts';

describe('thirty-two at once', () => {
  it('C2 for one time: one has it, the others are shown the next free ones', async () => {
    const story = await startRaces();
    const hidden = await story.openForm();
    for (let round = 1; round <= ROUNDS; round += 1) {
      const [slot] = await story.slots();
      const wish = (number: number) => ({
        ...aCompany(),
        submissionKey: randomUUID(),
        email: `a${number}@example.org`,
        slotWishes: [slot?.id ?? ''],
      });
      const answers = await atOnce((number) =>
        number % 2 === 0
          ? postForm(story.formUrl, { ...hidden, ...wish(number), step: 'send' })
          : postJson(story.formUrl, wish(number)),
      );

      const { '303': byPage = 0, '201': byProgram = 0, '409': lost } = tally(answers);
      expect([byPage + byProgram, lost]).toEqual([1, RIVALS - 1]);
      for (const loser of answers.filter(({ status }) => status === 409)) {
        expectOffer(loser, slot?.id ?? '');
      }
      expect(await applications()).toHaveLength(round);
    }
    expect(await story.place.inbox()).toHaveLength(2 * ROUNDS);
  });

  it('C2 for as many times of one day: each has its own', async () => {
    const example = aBusyOrganisation();
    const [mette, ...others] = example.consultants;
    const quarters = [{ weekday: 4, from: '08:00', until: '18:00', lengthMinutes: 15, bufferMinutes: 0 }];
    const consultants = mette ? [{ ...mette, availability: quarters }, ...others] : [];
    const story = await startStory({ settings: { ...example, consultants } });
    const answers = await atOnce(async (number) => {
      const time = new Date(Date.parse('2026-11-26T08:00Z') + number * 15 * 60_000).toISOString();
      const slotId = `${mette?.id}_${time.slice(0, 16).replace(/[-:]/g, '')}Z`;
      return postJson(story.formUrl, await story.submission({ slotWishes: [slotId] }));
    });

    expect(tally(answers)).toEqual({ '201': RIVALS });
  });

  it('A3 under one submission key: one application, and all get its reference', async () => {
    const story = await startRaces();
    for (let round = 1; round <= ROUNDS; round += 1) {
      const body = await story.submission();
      const answers = await atOnce(() => postJson(story.formUrl, body));
      const references = answers.map(({ text }) => (JSON.parse(text) as { reference: string }).reference);

      expect(tally(answers)).toEqual({ '201': RIVALS });
      expect(new Set(references).size).toBe(1);
      expect(await applications()).toHaveLength(round);
    }
    expect(await story.place.inbox()).toHaveLength(2 * ROUNDS);
  });

  it('A3 under one submission key with other answers each: one counts, the others are refused', async () => {
    const story = await startRaces();
    for (let round = 1; round <= ROUNDS; round += 1) {
      const body = await story.submission({ slotWishes: ['none-fits'] });
      const answers = await atOnce((number) =>
        postJson(story.formUrl, { ...body, orgName: `Nordlys nr. ${number}` }),
      );

      expect(tally(answers)).toEqual({ '201': 1, '409': RIVALS - 1 });
      expect(await applications()).toHaveLength(round);
    }
  });
});

/** A page shows further times to choose from; a program hears which field to mend. */
function expectOffer({ text, headers }: Visit, slotId: string): void {
  if (headers.get('content-type')?.startsWith('text/html')) {
    expect(text).toContain('En af tiderne er ikke længere ledig');
    expect(text.match(/name="slotWishes" value="[a-z-]+_/g)?.length).toBeGreaterThanOrEqual(3);
    expect(text).not.toContain(`value="${slotId}"`);
  } else {
    const { errors } = JSON.parse(text) as { errors: unknown };
    expect(errors).toEqual([{ field: 'slotWishes', message: expect.stringContaining('tid') }]);
  }
}
