import { describe, expect, it, vi } from 'vitest';
import { APPLICANT, aCompany } from '../../bin/rehearse/a-company.ts';
import { postJson, visit } from '../../bin/rehearse/visit.ts';
import { anOrganisation } from '../support/an-organisation.ts';
import { listen } from '../support/listen.ts';
import { anApproval, startStory } from '../support/story.ts';
import { applications, wholeTable } from '../support/table.ts';

// One started and one finished line of each function, as on AWS.
vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'DEBUG');

/** Every way that an application can go, and every way that a request can fail. */
async function tellAllStories(log: (line: string) => void) {
  const story = await startStory({
    log,
    settings: anOrganisation({ limits: { submissionsPerAddressAndDay: 20 } }),
  });
  const urls: string[] = [];
  const taskTokens: string[] = [];
  const formTokens: string[] = [];
  for (const status of ['booked', 'declined', 'withdrawn', 'cancelled', 'decided']) {
    const sent = await story.submit();
    taskTokens.push(...(await tokensNow()));
    const { formToken } = await story.opened(sent.decisionUrl);
    await story.reachFrom(sent, status);
    taskTokens.push(...(await tokensNow()));
    formTokens.push(formToken);
    urls.push(sent.statusUrl, sent.decisionUrl);
  }
  const undone = await story.submit({ slotWishes: ['none-fits'], language: 'en' });
  await story.decline(undone, { message: 'Hemmelig besked', note: 'Hemmelig note' });
  await story.press(undone.decisionUrl, { decision: 'undo' });
  urls.push(undone.statusUrl, undone.decisionUrl);
  const unreached = await story.submit({ email: 'bounce+hemmelig@simulator.amazonses.com' });
  urls.push(unreached.statusUrl, unreached.decisionUrl);
  await story.send({ ...(await story.openForm()), secondWebsite: 'https://hemmelig.example' });
  await postJson(story.formUrl, { ...(await story.submission()), cvr: 'hemmeligt cvr', bogus: 'hemmelig' });
  await visit(story.formUrl, {
    method: 'POST',
    body: '{"hemmelig',
    headers: { 'content-type': 'application/json' },
  });
  await story.press(undone.decisionUrl, { ...anApproval('hemmelig'), place: 'Hemmelig vej 7' });
  await visit(`${story.place.origin}/d/hemmeligttoken?language=en`);
  await story.place.advance(5 * 24 * 3600 * 1000);
  await story.place.sweep();
  return { story, urls, taskTokens, formTokens };
}

async function tokensNow(): Promise<string[]> {
  return (await applications()).flatMap(({ taskToken }) => taskToken ?? []);
}

describe('after every kind of story', () => {
  it('E9 B6 no log line holds a name, an address, a token or an answer', async () => {
    const { lines, log } = listen();
    const { urls, taskTokens, formTokens } = await tellAllStories(log);
    const text = lines.join('\n');

    expect(text).toContain('"finished"');
    expect(text).toContain('"function":"decide"');
    expect(text).toMatch(/POST \/d\/\{token\} 303/);
    expect(taskTokens.length).toBeGreaterThan(5);
    const answers = Object.values(aCompany())
      .flat()
      .filter((answer) => answer.length > 5);
    const words = ['Østergård', 'Mette Holm', 'Lone', 'Hemmelig', 'hemmelig', 'Nørregade', '20304050'];
    const tokens = [...urls.map((url) => url.split('/').at(-1) ?? ''), ...taskTokens, ...formTokens];
    expect(
      [...answers, ...words, ...tokens, APPLICANT, '@'].filter((secret) => text.includes(secret)),
    ).toEqual([]);
    expect(text).not.toMatch(/127\.0\.0\.1|::1/);
  });

  it('B6 no page, mail, address or header holds a task token', async () => {
    const { log } = listen();
    const { story, urls, taskTokens } = await tellAllStories(log);
    const pages = await Promise.all(urls.map((url) => visit(url)));
    const seen = JSON.stringify([
      pages.map(({ text, headers }) => [text, [...headers]]),
      await story.place.inbox(),
      urls,
    ]);

    expect(taskTokens.length).toBeGreaterThan(5);
    expect(taskTokens.filter((token) => seen.includes(token))).toEqual([]);
    const kept = [...(await wholeTable())].filter(([, item]) =>
      taskTokens.some((token) => JSON.stringify(item).includes(token)),
    );
    expect(kept).toEqual([]);
  });

  it('C15 no page holds another person’s data', async () => {
    const { log } = listen();
    const story = await startStory({ log });
    const one = await story.submit({
      email: 'en@example.org',
      contactName: 'Ditte Ens',
      orgName: 'Den Ene ApS',
    });
    const two = await story.submit({
      email: 'to@example.org',
      contactName: 'Bo Tos',
      orgName: 'Den Anden ApS',
    });
    const pages = [one.statusUrl, one.decisionUrl, story.formUrl, `${story.formUrl}/slots.json`];
    const texts = (await Promise.all(pages.map((url) => visit(url)))).map((page) => page.text);
    const text = texts.join('\n');

    expect(text).toContain('Den Ene ApS');
    expect(text).not.toMatch(/to@example\.org|Bo Tos|Den Anden/);
    expect(text).not.toContain(two.reference);
    expect(text).not.toMatch(/(sofie\.kjaer|anders\.bjerre)@/);
    // Who may hand over has to see to whom.
    expect(texts.map((page) => page.includes('Sofie Kjær'))).toEqual([false, true, false, false]);
  });
});
