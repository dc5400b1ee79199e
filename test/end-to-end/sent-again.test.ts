import { describe, expect, it } from 'vitest';
import { postJson, type Visit, visit, wordsOn } from '../../bin/rehearse/visit.ts';
import { DAY } from '../../functions/domain/time-units.ts';
import { anOrganisation } from '../support/an-organisation.ts';
import { startStory } from '../support/story.ts';
import { applications } from '../support/table.ts';

/** A day after the stories begin. */
const closing = anOrganisation({ forms: { interest: { closesAt: '2026-11-24T08:00:00Z' } } });

async function receiptAt({ headers }: Visit): Promise<string> {
  return wordsOn((await visit(headers.get('location') ?? '')).text);
}

describe('a submission sent again', () => {
  it('A3 is known by a program after its times have passed, too', async () => {
    const story = await startStory();
    const body = await story.submission();
    const first = await postJson(story.formUrl, body);
    await story.place.advance(7 * DAY);

    const again = await postJson(story.formUrl, body);

    expect(again.status).toBe(201);
    expect(JSON.parse(again.text)).toMatchObject({
      reference: (JSON.parse(first.text) as { reference: string }).reference,
    });
    expect(await applications()).toHaveLength(1);
  });

  it('A3 is known on the page after that has grown too old to send from', async () => {
    const story = await startStory();
    const fields = await story.openForm();
    const slotWishes = (await story.slots())[0]?.id;
    const first = await story.send({ ...fields, slotWishes });
    await story.place.advance(2 * DAY);

    const again = await story.send({ ...fields, slotWishes });

    expect([first.status, again.status]).toEqual([303, 303]);
    const [application] = await applications();
    expect(await receiptAt(again)).toContain(application?.reference);
    expect(await applications()).toHaveLength(1);
  });

  it('A7 is known after the form has closed, where a new one is refused', async () => {
    const story = await startStory({ settings: closing });
    const [body, late] = [await story.submission(), await story.submission()];
    const fields = await story.openForm();
    const slotWishes = (await story.slots())[3]?.id;
    expect((await postJson(story.formUrl, body)).status).toBe(201);
    expect((await story.send({ ...fields, slotWishes })).status).toBe(303);
    await story.place.advance(DAY);

    expect((await postJson(story.formUrl, body)).status).toBe(201);
    expect((await story.send({ ...fields, slotWishes })).status).toBe(303);
    expect((await postJson(story.formUrl, late)).status).toBe(403);
    const unsent = { ...fields, slotWishes, submissionKey: crypto.randomUUID() };
    expect((await story.send(unsent)).status).toBe(403);
    expect((await story.send({ ...fields, slotWishes, step: 'check' })).status).toBe(403);
  });
});
