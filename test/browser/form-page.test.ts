import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formPage } from '../../functions/pages/form-page.ts';
import { interestForm } from '../../schemas/forms/interest.ts';
import { readAnswers } from '../../schemas/read-answers.ts';
import { aFormPage } from '../pages/page-inputs.ts';
import { launchBrowser } from '../support/browser.ts';
import { openPage } from '../support/open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => await browser.close());

const faulty = formPage(aFormPage({ faults: readAnswers(interestForm, {}, 'questions').faults }));

/** What the browser would send. */
async function posted(page: Page, press: () => Promise<void>): Promise<URLSearchParams> {
  const [request] = await Promise.all([page.waitForRequest((one) => one.method() === 'POST'), press()]);
  return new URLSearchParams(request.postData() ?? '');
}

describe.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  'the form, scripts %o',
  (scripts) => {
    it('shows what an answer leads to once it is given', async () => {
      const page = await openPage(browser, formPage(aFormPage()), { width: 320, ...scripts });
      const cvr = page.getByLabel('CVR-nummer', { exact: true });

      expect(await cvr.isVisible()).toBe(false);
      await page.getByLabel('Ja', { exact: true }).check();
      expect(await cvr.isVisible()).toBe(true);
      await page.getByLabel('Ikke endnu', { exact: true }).check();
      expect(await cvr.isVisible()).toBe(false);
    });

    it('A14 a fault is reached from the summary', async () => {
      const page = await openPage(browser, faulty, { width: 320, ...scripts });
      await page.getByRole('link', { name: 'Skriv virksomhedens navn' }).click();

      await page.keyboard.type('Nordlys');

      expect(await page.getByLabel('Virksomhedens navn').inputValue()).toBe('Nordlys');
    });

    it('the summary of faults has the focus when the page opens', async () => {
      const page = await openPage(browser, faulty, { width: 1280, ...scripts });

      expect(await page.locator('#faults:focus').count()).toBe(1);
    });

    it('A15 the switch of language sends what was typed', async () => {
      const page = await openPage(browser, formPage(aFormPage()), { width: 320, ...scripts });
      await page.getByLabel('Virksomhedens navn').fill('Nordlys');

      const body = await posted(page, () => page.getByRole('button', { name: 'English' }).click());

      expect(Object.fromEntries(body)).toMatchObject({ orgName: 'Nordlys', language: 'da', switchTo: 'en' });
      expect(body.has('step')).toBe(false);
    });

    it('Enter in a text field goes on to the times', async () => {
      const page = await openPage(browser, formPage(aFormPage()), { width: 320, ...scripts });

      const body = await posted(page, () => page.getByLabel('Virksomhedens navn').press('Enter'));

      expect(body.get('step')).toBe('check');
      expect(body.has('switchTo')).toBe(false);
    });
  },
);

it('a keyboard never lands in the field that only machines fill in', async () => {
  const page = await openPage(browser, formPage(aFormPage()), { width: 320 });
  const reached = new Set<string>();
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    reached.add(await page.evaluate('document.activeElement.name ?? ""'));
  }

  expect(reached).toContain('newsletter');
  expect(reached).not.toContain('secondWebsite');
});

describe('the funder block', () => {
  it.each([320, 1280])('G4 shows every logo, all at one height, at %d px', async (width) => {
    const page = await openPage(browser, formPage(aFormPage()), { width });
    const sizes: { height: number; drawn: number }[] = await page.evaluate(
      '[...document.querySelectorAll(".funders img")].map((img) => ({ height: img.clientHeight, drawn: img.naturalWidth }))',
    );

    expect(sizes).toHaveLength(3);
    expect(new Set(sizes.map(({ height }) => height))).toEqual(new Set([48]));
    expect(sizes.every(({ drawn }) => drawn > 0)).toBe(true);
  });
});
