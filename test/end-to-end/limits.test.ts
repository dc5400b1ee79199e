import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aCompany } from '../../bin/rehearse/a-company.ts';
import { postJson, valueOn, visit, wordsOn } from '../../bin/rehearse/visit.ts';
import { mintFormToken } from '../../functions/domain/form-token.ts';
import { DAY, HOUR } from '../../functions/domain/time-units.ts';
import { anOrganisation } from '../support/an-organisation.ts';
import { startStory } from '../support/story.ts';
import { applications, storedItems, wholeTable } from '../support/table.ts';

describe('limits', () => {
  it('A16 one network may send so many in an hour; then it hears when to try again', async () => {
    const story = await startStory({
      settings: anOrganisation({ limits: { submissionsPerPrefixAndHour: 2 } }),
    });
    const body = await story.submission({ slotWishes: ['none-fits'] });
    const send = (host: string, email: string) =>
      postJson(story.formUrl, { ...body, email, submissionKey: randomUUID() }, { 'x-forwarded-for': host });
    expect((await send('192.0.2.1', 'a@example.org')).status).toBe(201);
    expect((await send('192.0.2.200', 'b@example.org')).status).toBe(201);
    const third = await send('192.0.2.7', 'c@example.org');
    expect([third.status, third.headers.get('retry-after')]).toEqual([429, '3600']);
    expect((await send('198.51.100.1', 'c@example.org')).status).toBe(201);

    await story.place.advance(HOUR);
    expect((await send('192.0.2.7', 'd@example.org')).status).toBe(201);
    expect(await applications()).toHaveLength(4);
  });

  it('A16 one address may be used so often in a day, however it is written', async () => {
    const story = await startStory({
      settings: anOrganisation({ limits: { submissionsPerAddressAndDay: 2 } }),
    });
    const body = await story.submission({ slotWishes: ['none-fits'] });
    const send = (email: string) => postJson(story.formUrl, { ...body, email, submissionKey: randomUUID() });
    expect((await send('a@example.org')).status).toBe(201);
    expect((await send('A@Example.org')).status).toBe(201);
    const third = await send('a@example.org');
    expect(third.status).toBe(429);
    expect(Number(third.headers.get('retry-after'))).toBe(16 * 3600);
    expect((await send('b@example.org')).status).toBe(201);

    await story.place.advance(16 * HOUR);
    expect((await send('a@example.org')).status).toBe(201);
  });

  it('A16 the page comes back with all that was typed', async () => {
    const story = await startStory({
      settings: anOrganisation({ limits: { submissionsPerPrefixAndHour: 1 } }),
    });
    await story.send(await story.openForm());
    const hidden = await story.openForm();
    const { status, headers, text } = await story.send({ ...hidden, email: 'b@example.org' });

    expect([status, Number(headers.get('retry-after')) > 3500]).toEqual([429, true]);
    expect(wordsOn(text)).toContain('Der er sendt mange henvendelser');
    expect(valueOn(text, 'email')).toBe('b@example.org');
    expect(valueOn(text, 'submissionKey')).toBe(hidden['submissionKey']);
    await story.place.advance(HOUR);
    expect((await story.send({ ...hidden, email: 'b@example.org' })).status).toBe(303);
  });

  it('A16 a repeated send is answered although the limit is reached', async () => {
    const story = await startStory({
      settings: anOrganisation({ limits: { submissionsPerPrefixAndHour: 1 } }),
    });
    const body = await story.submission();
    expect((await postJson(story.formUrl, body)).status).toBe(201);
    expect((await postJson(story.formUrl, body)).status).toBe(201);
    expect(await applications()).toHaveLength(1);
  });

  it('A16 counts networks and addresses without keeping them', async () => {
    const story = await startStory();
    await postJson(story.formUrl, await story.submission(), { 'x-forwarded-for': '192.0.2.77' });
    const counters = [...(await wholeTable())].filter(([key]) => key.startsWith('counter#'));

    expect(counters).toHaveLength(2);
    expect(JSON.stringify(counters)).not.toMatch(/192\.0\.2|nordlys|aase/);
  });
});

describe('a submission with the trap filled in', () => {
  const trapped = { secondWebsite: 'https://spam.example' };

  it('A16 is held apart: no mail, no workflow, no slot, and a page of its own', async () => {
    const story = await startStory();
    const [slot] = await story.slots();
    const sent = await story.send({ ...(await story.openForm()), ...trapped, slotWishes: slot?.id });
    await story.place.sweep();
    await story.place.advance(HOUR);

    expect(sent.status).toBe(303);
    const receipt = await visit(sent.headers.get('location') ?? '');
    expect([receipt.status, wordsOn(receipt.text)]).toEqual([
      200,
      expect.stringContaining('Jeres henvendelse er modtaget'),
    ]);
    expect(await story.place.inbox()).toEqual([]);
    const [application] = await applications();
    expect(application).toMatchObject({ status: 'heldApart', answers: { orgName: aCompany()['orgName'] } });
    expect(application?.execution).not.toHaveProperty('startedAt');
    expect((await story.slots()).map(({ id }) => id)).toContain(slot?.id);
  });

  it('A16 is kept for 14 days and then gone, with all that belongs to it', async () => {
    const story = await startStory();
    await story.send({ ...(await story.openForm()), ...trapped });
    await story.place.advance(14 * DAY - 1000);
    await story.place.sweep();
    expect(await applications()).toHaveLength(1);

    await story.place.advance(1000);
    await story.place.sweep();
    expect(await applications()).toEqual([]);
    expect(JSON.stringify([...(await storedItems())])).not.toMatch(/nordlys|Østergård|bagerikantine/i);
  });

  it('A16 is answered with the page for unknown links once it is gone', async () => {
    const story = await startStory();
    const sent = await story.send({ ...(await story.openForm()), ...trapped });
    await story.place.advance(14 * DAY);
    await story.place.sweep();

    const { status, text } = await visit(sent.headers.get('location') ?? '');
    expect([status, wordsOn(text)]).toEqual([404, expect.stringContaining('Linket virker ikke')]);
  });

  it('A16 cannot be withdrawn into a mail', async () => {
    const story = await startStory();
    const sent = await story.send({ ...(await story.openForm()), ...trapped });
    const url = sent.headers.get('location') ?? '';
    expect((await visit(url)).text).not.toContain('<form');
    const issuedAt = new Date(story.place.timers.now().getTime() - 3000);
    const formToken = mintFormToken(url.split('/').at(-1) ?? '', { issuedAt, revision: 1 });

    expect((await story.post(url, { formToken, act: 'withdraw' })).status).toBe(409);
    expect(await story.place.inbox()).toEqual([]);
  });
});
