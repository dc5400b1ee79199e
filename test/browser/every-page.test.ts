import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { allPages } from '../pages/all-pages.ts';
import { launchBrowser } from '../support/browser.ts';
import { openPage } from '../support/open-page.ts';
import { violationsOn } from '../support/violations.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => await browser.close());

/** States that the stories do not come by, one of each layout: the others differ in words alone. */
const rest = [
  'no-forms',
  'form-late',
  'check-without-times',
  'closed-form',
  'dead-link-expired',
  'dead-link-asked-for',
  'dead-link-handed-over',
  'code-too-many',
  'problem-without-settings',
  'application-too-late',
  'application-failed',
  'application-declined',
  'application-unanswered',
  'application-unreached',
  'application-answer-late',
  'application-mails',
  'application-wishes-lost',
  'decision-without-wishes',
  'decision-propose-faulty',
  'decision-ask-faulty',
  'decision-hand-over-faulty',
  'decision-with-history',
  'decision-awaitingChoice',
  'decision-withdrawn',
];
const views = allPages.filter(({ name, language }) => language === 'da' && rest.includes(name));

it('every state that is named is there', () => {
  expect(views).toHaveLength(rest.length);
});

it.each(views)('A14 axe finds no violation on $name', async ({ page: html }) => {
  const page = await openPage(browser, html, { width: 320 });

  expect(await violationsOn(page)).toEqual([]);
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
