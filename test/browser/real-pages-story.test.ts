import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCompany } from '../../bin/rehearse/a-company.ts';
import type { Language } from '../../schemas/text.ts';
import { launchBrowser } from '../support/browser.ts';
import { startStory } from '../support/story.ts';
import { violationsOn } from '../support/violations.ts';
import { aVisitor, type Visitor } from '../support/visitor.ts';

const MOST_BYTES = 60_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => await browser.close());

/** What was wrong with each page that somebody came by; a page without a fault is not in it. */
async function faultsOf(visitor: Visitor, page: string): Promise<string[]> {
  const [violations, weight, overhang, kept] = [
    await violationsOn(visitor.page),
    await visitor.weight(),
    await visitor.overhang(),
    await visitor.kept(),
  ];
  return [
    ...violations,
    ...(weight > 0 && weight < MOST_BYTES ? [] : [`weighs ${weight}`]),
    ...(overhang > 0 ? [`is ${overhang} px too wide`] : []),
    ...(kept.length > 0 ? [`keeps ${JSON.stringify(kept)}`] : []),
  ].map((fault) => `${page} ${fault}`);
}

interface Buttons {
  readonly language: Language;
  readonly width: number;
  readonly goOn: string;
  readonly send: string;
  readonly withdraw: string;
  readonly record: string;
}

const danish: Buttons = {
  language: 'da',
  width: 320,
  goOn: 'Fortsæt til tider',
  send: 'Send henvendelse',
  withdraw: 'Træk henvendelsen tilbage',
  record: 'Registrér mit svar',
};
const english: Buttons = {
  language: 'en',
  width: 1280,
  goOn: 'Continue to times',
  send: 'Send enquiry',
  withdraw: 'Withdraw the enquiry',
  record: 'Record my answer',
};

/** Somebody who looks closely at each page they come by. */
async function aCarefulVisitor({ language, width }: Buttons) {
  const story = await startStory();
  const visitor = await aVisitor(browser, { width });
  const faults: string[] = [];
  return {
    story,
    visitor,
    /** Opens and reads a page. */
    read: async (url: string, name: string) => {
      await visitor.open(`${url}?language=${language}`);
      await story.place.advance(5000);
      faults.push(...(await faultsOf(visitor, name)));
    },
    press: async (button: string, name: string) => {
      await visitor.press(button);
      faults.push(...(await faultsOf(visitor, name)));
    },
    /** All that was wrong, with the pages and with what they fetched. */
    all: () => {
      const foreign = visitor.addresses.filter((one) => !one.startsWith(`${story.place.origin}/`));
      expect(visitor.addresses.length).toBeGreaterThan(5);
      return [...faults, ...visitor.complaints, ...foreign];
    },
  };
}

describe.each([danish, english])('every page in $language, at $width px', (buttons) => {
  it('A14 suits everybody, is light and keeps to itself on the way of a company', async () => {
    const { story, visitor, read, press, all } = await aCarefulVisitor(buttons);
    await read(`${story.place.origin}/`, 'the front page');
    await read(`${story.place.origin}/privacy`, 'the page on privacy');
    await read(story.formUrl, 'the form');
    await press(buttons.goOn, 'the form with faults');
    await visitor.fillIn(aCompany());
    await press(buttons.goOn, 'the times');
    await press(buttons.send, 'the times with a fault');
    await visitor.page.locator('[name=slotWishes]').first().check();
    await press(buttons.send, 'the receipt');
    await press(buttons.withdraw, 'the receipt with a fault');

    expect(all()).toEqual([]);
  });

  it('A14 suits everybody, is light and keeps to itself on the way of a consultant', async () => {
    const { story, visitor, read, press, all } = await aCarefulVisitor(buttons);
    const sent = await story.submit({ language: buttons.language });
    await read(`${story.place.origin}/d/nobody`, 'a dead link');
    await read(sent.decisionUrl, 'the decision');
    await press(buttons.record, 'the decision with a fault');
    await visitor.page.locator('[name=decision][value=approve]').check();
    await visitor.page.locator('[name=slotId]').first().check();
    await story.place.advance(3000);
    await press(buttons.record, 'the decision recorded');
    await story.letUndoPass();
    await read(sent.statusUrl, 'the meeting');

    expect(all()).toEqual([]);
  });
});

it.each([320, 1280])('E11 the mails are read on this machine, at %d px', async (width) => {
  const story = await startStory();
  const { reference } = await story.book();
  const visitor = await aVisitor(browser, { width });
  await visitor.open(story.place.inboxOrigin);
  const list = await faultsOf(visitor, 'the inbox');
  await visitor.go(() =>
    visitor.page.getByRole('link', { name: `Jeres møde er aftalt [${reference}]` }).click(),
  );

  expect(await visitor.words()).toContain('Tilbage til indbakken');
  expect([...list, ...(await faultsOf(visitor, 'the mail'))]).toEqual([]);
  expect(await visitor.page.locator('html').getAttribute('lang')).toBe('da');
});
