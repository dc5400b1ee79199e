import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APPLICANT } from '../../bin/rehearse/a-company.ts';
import { linkIn } from '../../bin/rehearse/people.ts';
import { DAY } from '../../functions/domain/time-units.ts';
import { anOrganisation } from '../support/an-organisation.ts';
import { launchBrowser } from '../support/browser.ts';
import { CONSULTANT, startStory } from '../support/story.ts';
import { violationsOn } from '../support/violations.ts';
import { aVisitor } from '../support/visitor.ts';

const READING_MS = 3000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => await browser.close());

describe.each([
  { width: 320, javaScriptEnabled: true },
  { width: 1280, javaScriptEnabled: false },
])('somebody whose link does not work, %o', (view) => {
  it('N20 has a fresh one sent by one press, and acts by it', async () => {
    const story = await startStory({ settings: anOrganisation({ deadlines: { linkDays: 1 } }) });
    const sent = await story.submit();
    await story.place.advance(DAY);
    const visitor = await aVisitor(browser, view);
    await visitor.open(sent.statusUrl);
    expect(await visitor.heading()).toBe('Linket er udløbet');

    await story.place.advance(READING_MS);
    await visitor.press('Send et nyt link');

    expect(await visitor.words()).toContain('Vi har sendt et nyt link');
    const mail = (await story.mailsTo(APPLICANT)).at(-1);
    await visitor.open(mail ? linkIn(mail) : '');
    expect(await visitor.words()).toContain(sent.reference);
  });

  it('B22 types the code of the mail, over a wrong one', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const [mail] = await story.mailsTo(CONSULTANT);
    const [, code = ''] = /skriv koden (\S+)/.exec(mail?.body.text ?? '') ?? [];
    const visitor = await aVisitor(browser, view);
    await visitor.open(`${story.place.origin}/code`);
    await visitor.page.getByLabel('Kode').fill('7K3M-42QA');
    await visitor.press('Fortsæt');
    expect(await visitor.page.title()).toMatch(/^Fejl: /);
    if (view.javaScriptEnabled) {
      expect(await violationsOn(visitor.page)).toEqual([]);
    }
    await visitor.page.locator('#faults a').click();

    await visitor.page.getByLabel('Kode').fill(code.toLowerCase());
    await visitor.press('Fortsæt');

    expect(new URL(visitor.page.url()).pathname).toMatch(/^\/d\//);
    expect(await visitor.words()).toContain(sent.reference);
  });
});
