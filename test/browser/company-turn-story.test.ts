import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APPLICANT } from '../../bin/rehearse/a-company.ts';
import { launchBrowser } from '../support/browser.ts';
import { QUESTION, startStory } from '../support/story.ts';
import { applications } from '../support/table.ts';
import { violationsOn } from '../support/violations.ts';
import { aVisitor, type View } from '../support/visitor.ts';

const READING_MS = 3000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => await browser.close());

/** The company on its page, once it has come so far; `look` is what was wrong with what it sees. */
async function onPage(view: View, status: string) {
  const story = await startStory();
  const sent = await story.reach(status);
  const visitor = await aVisitor(browser, view);
  await visitor.open(sent.statusUrl);
  const press = async (name: string) => {
    await story.place.advance(READING_MS);
    await visitor.press(name);
  };
  const look = async () => [...(await violationsOn(visitor.page)), await visitor.overhang()];
  return { story, sent, visitor, press, look };
}

describe.each([{ width: 320 }, { width: 1280 }])('a company whose turn it is, %o', (view) => {
  it('A14 B12 answers a question, after a slip that the summary leads to', async () => {
    const { visitor, press, look } = await onPage(view, 'awaitingAnswer');
    expect(await visitor.words()).toContain(QUESTION);
    expect(await look()).toEqual([0]);
    await press('Send svaret');
    expect(await visitor.page.title()).toMatch(/^Fejl: /);
    await visitor.page.getByRole('link', { name: 'Skriv jeres svar' }).click();
    expect(await visitor.focused()).toBe('answer');
    expect(await look()).toEqual([0]);

    await visitor.fillIn({ answer: 'Tolv i alt.' });
    await press('Send svaret');
    expect(await visitor.heading()).toBe('Tak for jeres svar');
    expect(await visitor.words()).toContain('Tolv i alt.');
    expect(await look()).toEqual([0]);
  });

  it('A14 N6 picks one of the times by one press, and nothing is picked before', async () => {
    const { visitor, press, look } = await onPage(view, 'awaitingChoice');
    expect(await visitor.page.locator(':checked').count()).toBe(0);
    expect(await visitor.page.getByLabel('Hvornår kan I så?').isVisible()).toBe(false);
    expect(await look()).toEqual([0]);
    await press('Send jeres valg');
    expect(await visitor.page.title()).toMatch(/^Fejl: /);
    expect(await look()).toEqual([0]);

    await visitor.page.getByLabel('fredag den 4. december 2026').check();
    await press('Send jeres valg');
    expect(await visitor.heading()).toBe('Jeres møde er aftalt');
    expect((await applications())[0]?.status).toBe('booked');
    expect(await look()).toEqual([0]);
  });

  it('A14 says that none of the times suits it, and when it can', async () => {
    const { visitor, press } = await onPage(view, 'awaitingChoice');
    await visitor.page.getByLabel('Ingen af tiderne passer').check();
    await visitor.page.getByLabel('Hvornår kan I så?').fill('Kun om tirsdagen.');
    await press('Send jeres valg');

    expect(await visitor.words()).toContain('Kun om tirsdagen.');
    expect((await applications())[0]?.refusal).toBe('Kun om tirsdagen.');
  });

  it('A14 corrects its address, and stays on the page that is its own now', async () => {
    const { visitor, press, look, story } = await onPage(view, 'awaitingDecision');
    const before = visitor.page.url();
    await visitor.page.getByText('Ret navn, telefon eller e-mail').click();
    expect(await look()).toEqual([0]);
    await visitor.fillIn({ email: 'ny@nordlys' });
    await press('Gem rettelsen');
    expect((await visitor.filledIn())['email']).toBe('ny@nordlys');
    expect(await look()).toEqual([0]);

    await visitor.fillIn({ email: 'ny@nordlys.example' });
    await press('Gem rettelsen');
    expect(visitor.page.url()).not.toContain(new URL(before).pathname);
    expect(new URL(visitor.page.url()).hash).toBe('#contact');
    expect(await visitor.words()).toContain('E-mail ny@nordlys.example Senest rettet');
    expect(await visitor.words()).not.toContain(APPLICANT);
    expect(await story.mailsTo('ny@nordlys.example')).toHaveLength(1);
    expect(await look()).toEqual([0]);
  });
});
