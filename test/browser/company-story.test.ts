import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APPLICANT, aCompany } from '../../bin/rehearse/a-company.ts';
import { launchBrowser } from '../support/browser.ts';
import { type Story, startStory } from '../support/story.ts';
import { applications } from '../support/table.ts';
import { aVisitor, type View, type Visitor } from '../support/visitor.ts';

/** Longer than a page must be read before it is sent. */
const READING_MS = 5000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => await browser.close());

/** Somebody at the questions, who has read them. */
async function atQuestions(view: View): Promise<{ story: Story; visitor: Visitor }> {
  const story = await startStory();
  const visitor = await aVisitor(browser, view);
  await visitor.open(story.formUrl);
  await story.place.advance(READING_MS);
  return { story, visitor };
}

/** Somebody at the times, with one of them ticked. */
async function atTimes(view: View) {
  const { story, visitor } = await atQuestions(view);
  await visitor.fillIn(aCompany());
  await visitor.press('Fortsæt til tider');
  await visitor.page.getByLabel('kl. 09.00–10.00').first().check();
  return { story, visitor };
}

const phone = { width: 320 };
const views = [
  { ...phone, javaScriptEnabled: false },
  { width: 1280, javaScriptEnabled: true },
];

describe.each(views)('a company, %o', (view) => {
  it('A14 goes from the questions to a receipt, over its mistakes', async () => {
    const { story, visitor } = await atQuestions(view);
    const { page } = visitor;
    const { orgName: _, ...rest } = aCompany();

    await visitor.fillIn({ ...rest, cvr: '13748137' });
    await visitor.press('Fortsæt til tider');
    expect(await page.title()).toMatch(/^Fejl: /);
    expect(await visitor.focused()).toBe('faults');
    expect(await page.getByRole('heading', { name: 'Der er 2 fejl' }).isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Skriv virksomhedens navn' }).click();
    await page.keyboard.type('Nordlys Trykkeri ApS');
    await page.locator('#faults a').first().click();
    expect(await visitor.focused()).toBe('cvr');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('13 74 81 36');
    await visitor.press('Fortsæt til tider');

    expect(await visitor.words()).toContain('I kommer til at tale med MH Mette Holm');
    const time = page.getByLabel('torsdag den 26. november 2026 kl. 10.00–11.00');
    await time.check();
    await visitor.press('Ret Kontakt');
    expect(page.url()).toBe(`${story.formUrl}#group-contact`);
    expect(await visitor.filledIn()).toMatchObject({ orgName: 'Nordlys Trykkeri ApS', email: APPLICANT });
    await page.getByLabel('Stilling').fill('Direktør');
    await visitor.press('Fortsæt til tider');
    expect(await visitor.words()).toContain('Stilling Direktør');
    expect(await time.isChecked()).toBe(true);

    await visitor.press('Send henvendelse');
    const [application] = await applications();
    expect(await visitor.heading()).toBe('Vi har modtaget jeres henvendelse');
    expect(await visitor.words()).toContain(`Jeres reference ${application?.reference}`);
    expect(await visitor.words()).toContain('torsdag den 26. november 2026 kl. 10.00–11.00');
    expect(application?.answers).toMatchObject({ cvr: '13748136', contactRole: 'Direktør' });
    expect(await story.subjectsTo(APPLICANT)).toHaveLength(1);
  });
});

describe('what is sent', () => {
  it('A14 is not sent again by a reload of the receipt', async () => {
    const { story, visitor } = await atTimes(phone);
    await visitor.press('Send henvendelse');
    await visitor.page.reload();

    expect(await visitor.heading()).toBe('Vi har modtaget jeres henvendelse');
    expect(await applications()).toHaveLength(1);
    expect(await story.subjectsTo(APPLICANT)).toHaveLength(1);
  });

  it('F4 is still there on the way back, and sent again it is the same enquiry', async () => {
    const { story, visitor } = await atTimes(phone);
    await visitor.press('Send henvendelse');
    const [application] = await applications();

    await visitor.page.goBack();
    expect(await visitor.heading()).toBe('Vælg tider, og tjek jeres svar');
    await visitor.press('Send henvendelse');

    expect(await visitor.words()).toContain(application?.reference);
    expect(await applications()).toHaveLength(1);
    expect(await story.subjectsTo(APPLICANT)).toHaveLength(1);
  });

  it('F4 keeps every answer on the way back to the questions', async () => {
    const { visitor } = await atTimes(phone);
    await visitor.page.goBack();

    expect(await visitor.filledIn()).toMatchObject({
      cvr: '13748136',
      meetingForm: 'online',
      email: APPLICANT,
    });
    await visitor.page.goForward();
    expect(await visitor.heading()).toBe('Vælg tider, og tjek jeres svar');
  });

  it('A3 changed on the way back is a new enquiry only after one more press', async () => {
    const { visitor } = await atTimes(phone);
    await visitor.press('Send henvendelse');
    await visitor.page.goBack();
    await visitor.page.getByLabel('kl. 10.00–11.00').first().check();

    await visitor.press('Send henvendelse');
    expect(await visitor.words()).toContain('Henvendelsen er allerede sendt');
    expect(await applications()).toHaveLength(1);
    await visitor.page.getByLabel('kl. 10.00–11.00').first().check();
    await visitor.press('Send henvendelse');
    expect(await visitor.heading()).toBe('Vi har modtaget jeres henvendelse');
    expect(await applications()).toHaveLength(2);
  });

  it('A3 is sent once by a double click', async () => {
    const { story, visitor } = await atTimes(phone);
    await visitor.go(() => visitor.button('Send henvendelse').dblclick());
    await story.place.settle();

    expect(await visitor.heading()).toBe('Vi har modtaget jeres henvendelse');
    expect(await applications()).toHaveLength(1);
    expect(await story.subjectsTo(APPLICANT)).toHaveLength(1);
  });

  it('A14 goes on by Enter in a text field, in the same language', async () => {
    const { visitor } = await atQuestions(phone);
    await visitor.fillIn(aCompany());
    await visitor.go(() => visitor.page.getByLabel('Virksomhedens navn').press('Enter'));

    expect(await visitor.heading()).toBe('Vælg tider, og tjek jeres svar');
  });
});

describe('the switch of language', () => {
  it('A15 keeps what was typed, and what was ticked among the times', async () => {
    const { story, visitor } = await atQuestions({ width: 1280 });
    await visitor.fillIn(aCompany());
    const typed = await visitor.filledIn();
    await visitor.press('English');
    expect(await visitor.heading()).toBe('Interested?');
    expect(await visitor.filledIn()).toEqual(typed);

    await visitor.press('Continue to times');
    await visitor.page.getByLabel('Thursday 26 November 2026, 10:00–11:00').check();
    await visitor.press('Dansk');
    const time = visitor.page.getByLabel('torsdag den 26. november 2026 kl. 10.00–11.00');
    expect(await time.isChecked()).toBe(true);
    await visitor.press('English');
    await visitor.press('Send enquiry');

    expect(await visitor.heading()).toBe('We have received your enquiry');
    const [receipt] = await story.subjectsTo(APPLICANT);
    expect(receipt).toMatch(/^We have received your enquiry \[RG-/);
  });
});
