import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APPLICANT } from '../../bin/rehearse/a-company.ts';
import { launchBrowser } from '../support/browser.ts';
import { CONSULTANT, type Sent, type Story, startStory } from '../support/story.ts';
import { applications } from '../support/table.ts';
import { aVisitor, type View, type Visitor } from '../support/visitor.ts';

const READING_MS = 3000;
const ANSWER = 'Registrér mit svar';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => await browser.close());

interface AtDecision {
  readonly story: Story;
  readonly sent: Sent;
  readonly visitor: Visitor;
  /** Reads the page, then presses. */
  readonly press: (name: string) => Promise<void>;
}

/** A consultant who has opened the link in the mail. */
async function atDecision(view: View): Promise<AtDecision> {
  const story = await startStory();
  const sent = await story.submit();
  const visitor = await aVisitor(browser, view);
  await visitor.open(sent.decisionUrl);
  const press = async (name: string) => {
    await story.place.advance(READING_MS);
    await visitor.press(name);
  };
  return { story, sent, visitor, press };
}

async function status(): Promise<string | undefined> {
  const [application] = await applications();
  return application?.status;
}

describe.each([
  { width: 320, javaScriptEnabled: false },
  { width: 1280, javaScriptEnabled: true },
])('a consultant, %o', (view) => {
  it('B4 approves one of the times, over a press without a choice', async () => {
    const { story, visitor, press } = await atDecision(view);
    const { page } = visitor;
    expect(await page.locator('[type=radio]:checked').count()).toBe(0);
    expect(await visitor.words()).not.toContain('fortrudt');
    await press(ANSWER);
    expect(await page.title()).toMatch(/^Fejl: /);
    expect(await status()).toBe('awaitingDecision');
    await page.locator('#faults a').click();
    expect(await visitor.focused()).toBe('decision');

    await page.getByLabel('Godkend en tid').check();
    await press(ANSWER);
    expect(await page.getByLabel('Godkend en tid').isChecked()).toBe(true);
    expect(await visitor.words()).toContain('Der er 1 fejl Vælg den tid, du godkender');
    await page.getByLabel('torsdag den 26. november 2026 kl. 09.00–10.00').check();
    await page.getByLabel('Sted eller mødelink').fill('https://meet.example.org/nordlys');
    await press(ANSWER);

    expect(await visitor.heading()).toBe('Dit svar er registreret');
    expect(await visitor.words()).toContain('Sted https://meet.example.org/nordlys');
    await story.letUndoPass();
    await page.reload();
    expect(await visitor.heading()).toBe('Mødet er aftalt');
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await story.subjectsTo(APPLICANT)).toHaveLength(2);
  });

  it('N2 undoes an approval and declines instead', async () => {
    const { story, visitor, press } = await atDecision(view);
    const { page } = visitor;
    await page.getByLabel('Godkend en tid').check();
    await page.getByLabel('kl. 09.00–10.00').check();
    await press(ANSWER);
    await press('Fortryd mit svar');
    expect(await visitor.heading()).toBe('En henvendelse venter på dit svar');
    expect(await visitor.words()).toContain('Dit svar er fortrudt');
    expect(await page.locator('[type=radio]:checked').count()).toBe(0);

    await page.getByLabel('Afvis').check();
    await press(ANSWER);
    expect(await visitor.words()).toContain('Der er 1 fejl Vælg en begrundelse');
    await page.getByLabel('Begrundelse').selectOption({ index: 1 });
    await page.getByLabel('Besked til virksomheden').fill('Ring gerne til os efter nytår.');
    await press(ANSWER);
    await story.letUndoPass();
    await page.reload();

    expect(await visitor.heading()).toBe('Henvendelsen er afvist');
    expect(await visitor.words()).toContain('Ring gerne til os efter nytår.');
    expect(await status()).toBe('declined');
    expect(await story.subjectsTo(APPLICANT)).toHaveLength(2);
  });

  it('N6 proposes times of their own, over a fault that leads to its control', async () => {
    const { story, visitor, press } = await atDecision(view);
    const { page } = visitor;
    await page.getByLabel('Foreslå andre tider').check();
    await page.locator('[name=proposedDate1]').fill('2026-12-05');
    await page.locator('[name=proposedTime1]').fill('13:00');
    await press(ANSWER);
    expect(await visitor.words()).toContain('Der er 1 fejl Forslag 1 er på en dag, hvor der er lukket.');
    await page.locator('#faults a').click();
    expect(await visitor.focused()).toBe('proposedDate1');
    expect(await page.locator('[name=proposedTime1]').inputValue()).toBe('13:00');

    await page.locator('[name=proposedDate1]').fill('2026-12-03');
    await press(ANSWER);
    expect(await visitor.words()).toContain('Svar Andre tider foreslået');
    await story.letUndoPass();
    await page.reload();
    expect(await visitor.heading()).toBe('Virksomheden vælger en tid');
    expect(await visitor.words()).toContain('torsdag den 3. december 2026 kl. 13.00–14.00');
  });

  it('B12 asks the company, and is shown neither place nor message for it', async () => {
    const { story, visitor, press } = await atDecision(view);
    const { page } = visitor;
    await page.getByLabel('Stil et spørgsmål').check();
    expect(await page.getByLabel('Sted eller mødelink').isVisible()).toBe(false);
    expect(await page.getByLabel('Besked til virksomheden').isVisible()).toBe(false);
    await page.getByLabel('Dit spørgsmål').fill('Hvor mange er I?');
    await press(ANSWER);
    await story.letUndoPass();
    await page.reload();

    expect(await visitor.heading()).toBe('Du venter på svar fra virksomheden');
    expect(await visitor.words()).toContain('Din frist står stille');
  });

  it('B16 hands over to a colleague, and holds a dead link from then on', async () => {
    const { story, visitor, press } = await atDecision(view);
    const { page } = visitor;
    await page.getByLabel('Giv videre til en kollega').check();
    await press(ANSWER);
    expect(await visitor.words()).toContain('Der er 1 fejl Vælg den kollega, der skal svare');
    await page.getByLabel('Kollega', { exact: true }).selectOption({ index: 1 });
    await page.getByLabel('Intern note').fill('De kender dig.');
    await press(ANSWER);
    expect(await visitor.words()).toContain('Svar Givet videre');
    await story.letUndoPass();
    await page.reload();

    expect(await visitor.heading()).toBe('En anden har henvendelsen nu');
  });

  it('N19 shows what an answer does with the answer, and a mail at a press', async () => {
    const { visitor } = await atDecision(view);
    const { page } = visitor;
    const booked = page.getByText('Den valgte tid bliver booket i din kalender.');
    expect(await booked.isVisible()).toBe(false);
    await page.getByLabel('Godkend en tid').check();
    expect(await booked.isVisible()).toBe(true);
    const mail = page.locator('.mail-preview').first();
    expect(await mail.isVisible()).toBe(false);
    await page
      .getByText(/^E-mail til aase@/)
      .first()
      .click();
    expect(await mail.isVisible()).toBe(true);
  });
});

describe('the page of a decision', () => {
  it('B3 decides nothing by itself, however long it stays open with its scripts run', async () => {
    const { story, visitor } = await atDecision({ width: 1280, javaScriptEnabled: true });
    const before = await applications();
    await visitor.page.waitForLoadState('networkidle');
    await visitor.page.evaluate('new Promise((resolve) => requestAnimationFrame(resolve))');
    await story.place.advance(60 * 60 * 1000);

    expect(await applications()).toEqual(before);
    expect(visitor.addresses.filter((address) => address.includes('/d/'))).toHaveLength(1);
    expect(await visitor.page.locator('script, [onload], meta[http-equiv]').count()).toBe(0);
    expect(await story.subjectsTo(CONSULTANT)).toHaveLength(1);
  });

  it('N1 asks again where the button was pressed before the page could be read', async () => {
    const { visitor } = await atDecision({ width: 320 });
    await visitor.page.getByLabel('Godkend en tid').check();
    await visitor.page.getByLabel('kl. 09.00–10.00').check();
    await visitor.press(ANSWER);

    expect(await visitor.words()).toContain('Intet er ændret');
    expect(await visitor.page.getByLabel('kl. 09.00–10.00').isChecked()).toBe(true);
    expect(await status()).toBe('awaitingDecision');
  });

  it('B9 records a double click once', async () => {
    const { story, visitor } = await atDecision({ width: 320 });
    await visitor.page.getByLabel('Godkend en tid').check();
    await visitor.page.getByLabel('kl. 09.00–10.00').check();
    await story.place.advance(READING_MS);
    await visitor.go(() => visitor.button(ANSWER).dblclick());

    expect(await visitor.heading()).toBe('Dit svar er registreret');
    await story.letUndoPass();
    expect(await story.subjectsTo(CONSULTANT)).toHaveLength(2);
  });

  it('B7 shows a page from before the decision what was decided', async () => {
    const { story, sent, visitor, press } = await atDecision({ width: 320 });
    await story.decline(sent);
    await visitor.page.getByLabel('Godkend en tid').check();
    await visitor.page.getByLabel('kl. 09.00–10.00').check();
    await press(ANSWER);

    expect(await visitor.words()).toContain('Intet er ændret');
    expect(await visitor.words()).toContain('Svar Afvist');
  });

  it('A15 is read in English after one press, and answered in it', async () => {
    const { visitor, press } = await atDecision({ width: 320 });
    await visitor.go(() => visitor.page.getByRole('link', { name: 'English' }).click());
    await press('Record my answer');
    expect(await visitor.page.title()).toMatch(/^Error: An enquiry awaits your answer/);
    await visitor.page.getByLabel('Approve a time').check();
    await visitor.page.getByLabel('Thursday 26 November 2026, 09:00–10:00').check();
    await press('Record my answer');

    expect(await visitor.heading()).toBe('Your answer has been recorded');
    expect(await visitor.page.locator('html').getAttribute('lang')).toBe('en');
  });
});
