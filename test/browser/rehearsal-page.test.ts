import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HtmlValidate } from 'html-validate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { play } from '../../bin/rehearse/play.ts';
import { stories } from '../../bin/rehearse/stories.ts';
import { storyPage } from '../../bin/rehearse/story-page.ts';
import { anOrganisation } from '../support/an-organisation.ts';
import { launchBrowser } from '../support/browser.ts';
import { START } from '../support/local.ts';
import { violationsOn } from '../support/violations.ts';
import { aVisitor } from '../support/visitor.ts';

const folder = mkdtempSync(join(tmpdir(), 'interesseret-page-'));
const file = join(folder, 'story.html');
const address = pathToFileURL(file).href;

let browser: Browser;
let text: string;
beforeAll(async () => {
  const settings = anOrganisation();
  const chosen = stories.filter(({ name }) => name === 'booking' || name === 'proposal');
  const played = [];
  for (const story of chosen) {
    played.push(await play(story, { settings, now: START }));
  }
  text = storyPage(played, { organisation: settings.organisation.name, start: START });
  writeFileSync(file, text);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

describe.each([320, 1280])('the page of a rehearsal, %i pixels wide', (width) => {
  it('N14 shows each mail as its reader sees it, and asks nobody for anything', async () => {
    const visitor = await aVisitor(browser, { width, javaScriptEnabled: false });
    await visitor.open(address);
    const mails = visitor.page.locator('details.mail');
    await mails.nth(1).locator('summary').first().click();
    const frame = mails.nth(1).frameLocator('iframe');

    expect(await mails.count()).toBe(10);
    expect(await frame.locator('h1').textContent()).toBe('Du har fået en ny henvendelse');
    expect(visitor.addresses.filter((one) => one.startsWith('http'))).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });

  it('N14 lets nothing stand over, and can be read by everybody', async () => {
    const visitor = await aVisitor(browser, { width });
    await visitor.open(address);
    await visitor.page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true })');

    expect(await visitor.overhang()).toBe(0);
    expect(await violationsOn(visitor.page)).toEqual([]);
  });
});

describe('the page of a rehearsal', () => {
  it('N14 is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:document'],
      // Spaces at the ends of lines change nothing that anybody sees.
      rules: { 'no-trailing-whitespace': 'off' },
    });
    const { results } = await validator.validateString(text);

    expect(results.flatMap(({ messages }) => messages.map((one) => `${one.ruleId}: ${one.message}`))).toEqual(
      [],
    );
  });
});
