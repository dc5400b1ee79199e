import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { HOUR } from '../../functions/domain/time-units.ts';
import { loadFunction } from '../../local/functions.ts';
import type { VirtualHome } from '../../local/virtual-home.ts';
import { startLocal } from '../support/local.ts';

/** A form sent by a program, without a wish for a time. */
async function submit({ origin }: VirtualHome): Promise<{ reference: string; statusUrl: string }> {
  const response = await fetch(`${origin}/forms/interest`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      submissionKey: randomUUID(),
      hasCvr: 'not-yet',
      orgName: 'Prøve ApS',
      municipality: '0101',
      sizeBand: '1-9',
      socialStatus: 'no',
      contactName: 'Åse Prøve',
      email: 'aase@example.org',
      phone: '33939393',
      interests: ['unsure'],
      meetingForm: 'online',
      slotWishes: ['none-fits'],
    }),
  });
  expect(response.status).toBe(201);
  return (await response.json()) as { reference: string; statusUrl: string };
}

it('E11 the whole way from a form over mails and a wait of days to its end runs on one machine', async () => {
  const local = await startLocal();
  const { reference, statusUrl } = await submit(local);
  const first = await local.inbox();
  expect(first.map((mail) => mail.headers['to'])).toEqual([
    expect.stringContaining('aase@example.org'),
    expect.stringContaining('@example.org'),
  ]);
  expect(first.every((mail) => mail.subject.includes(reference))).toBe(true);
  expect((await fetch(statusUrl)).status).toBe(200);

  await local.advance(24 * HOUR);
  expect(await local.inbox()).toHaveLength(2);

  await local.advance(13 * 24 * HOUR);
  const later = await local.inbox();
  expect(later.length).toBeGreaterThan(2);
  expect((await fetch(statusUrl)).status).toBe(200);
});

it('B6 no mail, page or answer holds the task token', async () => {
  const tokens: string[] = [];
  const local = await startLocal({
    load: async (name) => {
      const loaded = (await loadFunction(name)) as { handler: (...call: object[]) => unknown };
      const handler = (event: object, context: object) => {
        tokens.push(...('taskToken' in event ? [String(event.taskToken)] : []));
        return loaded.handler(event, context);
      };
      return { ...loaded, handler };
    },
  });
  const { statusUrl } = await submit(local);
  const mails = JSON.stringify(await local.inbox());
  const page = await (await fetch(statusUrl)).text();
  const [decisionUrl = ''] = /http:\/\/localhost:\d+\/d\/[\w-]+/.exec(mails) ?? [];
  const decisionPage = await (await fetch(decisionUrl)).text();

  expect(tokens).toHaveLength(1);
  for (const seen of [mails, page, decisionPage, statusUrl]) {
    expect(seen).not.toContain(tokens[0]);
  }
});
