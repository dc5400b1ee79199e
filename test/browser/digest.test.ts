import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestEmail } from '../../functions/email/digest-email.ts';
import { aDigestContext, someListed } from '../email/a-digest-context.ts';
import { languages } from '../email/an-email-context.ts';
import { launchBrowser } from '../support/browser.ts';
import { openPage } from '../support/open-page.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const endless = someListed.map((one) => ({ ...one, name: 'Æ'.repeat(120) }));

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => await browser.close());

describe('a digest', () => {
  it('N9 fits a small phone, however long a name is', async () => {
    const { html } = digestEmail(aDigestContext({ listed: endless }));
    const page = await openPage(browser, html, { width: 320 });

    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  });

  it.each(languages)('A14 has no fault that axe finds, in %s', async (language) => {
    const page = await openPage(browser, digestEmail(aDigestContext({ language })).html, { width: 320 });

    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(RULES).analyze();

    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
      [],
    );
  });
});
