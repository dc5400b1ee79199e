import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { allPages } from '../pages/all-pages.ts';
import { launchBrowser } from '../support/browser.ts';
import { openPage } from '../support/open-page.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => await browser.close());

/** One of each layout: on a wide window the other states differ in words alone. */
const layouts = [
  'forms',
  'privacy',
  'form-with-faults',
  'check-with-faults',
  'application-booked',
  'decision-with-faults',
];

const danish = allPages.filter(({ language }) => language === 'da');
const views = [
  ...danish.map((one) => ({ ...one, width: 320 })),
  ...danish.filter(({ name }) => layouts.includes(name)).map((one) => ({ ...one, width: 1280 })),
];

it.each(views)('A14 axe finds no violation on $name at $width px', async ({ page: html, width }) => {
  const page = await openPage(browser, html, { width });

  // The legacy mode looks into no frames, of which there are none, and takes half the time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(RULES).analyze();

  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  await page.context().close();
});

it('no page is wider than a small phone', async () => {
  const page = await openPage(browser, '', { width: 320 });
  const wide: string[] = [];
  for (const { name, language, page: html } of allPages) {
    await page.setContent(html);
    const width: number = await page.evaluate('document.documentElement.scrollWidth');
    if (width > 320) wide.push(`${name} in ${language}: ${width}`);
  }

  expect(await page.evaluate('document.styleSheets.length')).toBe(1);
  expect(wide).toEqual([]);
});
