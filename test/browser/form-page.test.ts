import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formPage } from '../../functions/pages/form/form-page.ts';
import { aFormPage } from '../pages/page-inputs.ts';
import { launchBrowser } from '../support/browser.ts';
import { openPage } from '../support/open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => await browser.close());

it.each([true, false])(
  'shows what an answer leads to once it is given, scripts %s',
  async (javaScriptEnabled) => {
    const page = await openPage(browser, formPage(aFormPage()), { width: 320, javaScriptEnabled });
    const cvr = page.getByLabel('CVR-nummer', { exact: true });

    expect(await cvr.isVisible()).toBe(false);
    await page.getByLabel('Ja', { exact: true }).check();
    expect(await cvr.isVisible()).toBe(true);
    await page.getByLabel('Ikke endnu', { exact: true }).check();
    expect(await cvr.isVisible()).toBe(false);
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
