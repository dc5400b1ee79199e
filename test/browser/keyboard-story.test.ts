import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { startStory } from '../support/story.ts';
import { applications } from '../support/table.ts';
import { aVisitor, type Visitor } from '../support/visitor.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => await browser.close());

/** More stops than any page has. */
const MOST_STOPS = 120;

/** Where the focus is, and whether a person sees that it is there. */
const FOCUS = `(() => {
  const one = document.activeElement;
  const box = one.getBoundingClientRect();
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  const isInWindow = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return {
    name: one.name && one.name !== 'step' ? one.name : one.textContent.trim(),
    isSeen: isInWindow && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
  };
})()`;

/** Somebody without a mouse. */
class Typist {
  readonly visitor: Visitor;
  readonly unseen: string[] = [];

  constructor(visitor: Visitor) {
    this.visitor = visitor;
  }

  async tabTo(wanted: string): Promise<void> {
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      await this.press('Tab');
      const { name, isSeen }: { name: string; isSeen: boolean } = await this.visitor.page.evaluate(FOCUS);
      if (!isSeen) this.unseen.push(name);
      if (name === wanted) return;
    }
    throw new Error(`The keyboard never reaches ${wanted}`);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.visitor.page.keyboard.press(key);
    }
  }

  async write(name: string, text: string): Promise<void> {
    await this.tabTo(name);
    await this.visitor.page.keyboard.type(text);
  }

  async goOn(button: string): Promise<void> {
    await this.tabTo(button);
    await this.visitor.go(() => this.press('Enter'));
  }
}

it('A14 a keyboard alone fills in the whole form and sends it, and the focus is always seen', async () => {
  const story = await startStory();
  const visitor = await aVisitor(browser, { width: 1280 });
  const typist = new Typist(visitor);
  await visitor.open(story.formUrl);
  await story.place.advance(5000);

  await typist.tabTo('Gå til indholdet');
  await typist.press('Enter');
  await typist.tabTo('hasCvr');
  await typist.press('Space');
  await typist.write('cvr', '13748136');
  await typist.write('orgName', 'Nordlys Trykkeri ApS');
  await typist.write('municipality', 'Grev');
  await typist.tabTo('sizeBand');
  await typist.press('Space', 'ArrowDown', 'ArrowDown');
  await typist.tabTo('socialStatus');
  await typist.press('Space', 'ArrowUp');
  await typist.write('contactName', 'Åse Østergård');
  await typist.write('email', 'aase@nordlys.example');
  await typist.write('phone', '20 30 40 50');
  await typist.tabTo('interests');
  await typist.press('Tab', 'Space');
  await typist.write('situation', 'Kantine');
  await typist.tabTo('meetingForm');
  await typist.press('Space');
  await typist.goOn('Fortsæt til tider');
  await typist.tabTo('slotWishes');
  await typist.press('Space');
  await typist.goOn('Send henvendelse');

  expect(await visitor.heading()).toBe('Vi har modtaget jeres henvendelse');
  const [application] = await applications();
  expect(application?.answers).toMatchObject({
    hasCvr: 'yes',
    municipality: '0253',
    sizeBand: '10-49',
    socialStatus: 'unknown',
    interests: ['inclusive-jobs'],
    meetingForm: 'online',
  });
  expect(application?.wishes).toHaveLength(1);
  expect(typist.unseen).toEqual([]);
});

it('A14 a keyboard alone approves a time, and the focus is always seen', async () => {
  const story = await startStory();
  const { decisionUrl } = await story.submit();
  const visitor = await aVisitor(browser, { width: 320 });
  const typist = new Typist(visitor);
  await visitor.open(decisionUrl);
  await story.place.advance(3000);

  await typist.tabTo('decision');
  await typist.press('Space');
  await typist.tabTo('slotId');
  await typist.press('Space');
  await typist.goOn('Registrér mit svar');

  expect(await visitor.heading()).toBe('Dit svar er registreret');
  expect(typist.unseen).toEqual([]);
});

it('A14 the skip link leads past the head of the page', async () => {
  const story = await startStory();
  const visitor = await aVisitor(browser, { width: 320 });
  await visitor.open(story.formUrl);
  const typist = new Typist(visitor);
  await typist.press('Tab', 'Enter', 'Tab');

  expect(await visitor.focused()).toBe('hasCvr');
});
