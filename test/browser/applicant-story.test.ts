import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { CONSULTANT, type Sent, type Story, startStory } from '../support/story.ts';
import { applications } from '../support/table.ts';
import { aVisitor, type View, type Visitor } from '../support/visitor.ts';

const READING_MS = 3000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => await browser.close());

/** An applicant on the page of an application that has come so far. */
async function onPage(view: View, sending: (story: Story) => Promise<Sent>) {
  const story = await startStory();
  const sent = await sending(story);
  const visitor = await aVisitor(browser, view);
  await visitor.open(sent.statusUrl);
  const press = async (name: string) => {
    await story.place.advance(READING_MS);
    await visitor.press(name);
  };
  return { story, sent, visitor, press };
}

async function mainOf({ page }: Visitor): Promise<string> {
  return (await page.locator('main').textContent()) ?? '';
}

describe.each([
  { width: 320, javaScriptEnabled: false },
  { width: 1280, javaScriptEnabled: true },
])('an applicant, %o', (view) => {
  it('E15 sees who acts and by when, nothing of a decision that can be undone, then the meeting', async () => {
    const { story, sent, visitor } = await onPage(view, (one) => one.submit());
    const waiting = await mainOf(visitor);
    expect(await visitor.words()).toContain('Ligger nu hos Mette Holm, der læser jeres svar');
    expect(await visitor.words()).toContain('I får svar senest fredag den 27. november 2026 kl. 16.00');

    await story.approve(sent);
    await visitor.page.reload();
    expect(await mainOf(visitor)).toBe(waiting);

    await story.letUndoPass();
    await visitor.page.reload();
    expect(await visitor.heading()).toBe('Jeres møde er aftalt');
    expect(await visitor.words()).toContain('Tid torsdag den 26. november 2026 kl. 09.00–10.00');
  });

  it('withdraws with a tick, and not without', async () => {
    const { story, visitor, press } = await onPage(view, (one) => one.submit());
    expect(await visitor.page.locator(':checked').count()).toBe(0);
    await press('Træk henvendelsen tilbage');
    expect(await visitor.page.title()).toMatch(/^Fejl: /);
    expect(await visitor.words()).toContain('Der blev ikke sat kryds');

    await visitor.page.getByLabel('Ja, vi trækker henvendelsen tilbage').check();
    await press('Træk henvendelsen tilbage');
    expect(await visitor.heading()).toBe('I har trukket jeres henvendelse tilbage');
    expect(await visitor.page.getByRole('button').count()).toBe(0);
    expect(await story.subjectsTo(CONSULTANT)).toHaveLength(2);
  });

  it('C7 cancels an agreed meeting with a tick', async () => {
    const { story, visitor, press } = await onPage(view, (one) => one.book());
    await visitor.page.getByLabel('Ja, vi aflyser mødet').check();
    await press('Aflys mødet');

    expect(await visitor.heading()).toBe('I har aflyst jeres møde');
    const [application] = await applications();
    expect(application?.status).toBe('cancelled');
    expect(await story.subjectsTo(CONSULTANT)).toHaveLength(3);
  });
});

describe('the page of an applicant', () => {
  it('A15 is English for who wrote in English, and Danish after one press', async () => {
    const { visitor } = await onPage({ width: 320 }, (one) => one.submit({ language: 'en' }));
    expect(await visitor.heading()).toBe('We have received your enquiry');
    await visitor.go(() => visitor.page.getByRole('link', { name: 'Dansk' }).click());

    expect(await visitor.heading()).toBe('Vi har modtaget jeres henvendelse');
  });

  it('A14 does nothing again when it is reloaded after a press', async () => {
    const { story, visitor, press } = await onPage({ width: 320 }, (one) => one.submit());
    await visitor.page.getByLabel('Ja, vi trækker henvendelsen tilbage').check();
    await press('Træk henvendelsen tilbage');
    await visitor.page.reload();
    await visitor.page.goBack();

    expect(await visitor.heading()).toBe('I har trukket jeres henvendelse tilbage');
    expect(await story.subjectsTo(CONSULTANT)).toHaveLength(2);
  });
});
