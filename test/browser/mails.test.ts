import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Email, emailFor } from '../../functions/email/email.ts';
import { interestForm } from '../../schemas/forms/interest.ts';
import { anEmailContext, languages, sendings } from '../email/an-email-context.ts';
import { launchBrowser } from '../support/browser.ts';
import { openPage } from '../support/open-page.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** As long as a real one. */
const link = `https://forms.example.org/a/${'Zm9v-_'.repeat(7)}x`;

const endless = {
  answers: { orgName: 'Æ'.repeat(120), situation: 'Å'.repeat(120) },
  consultant: { name: 'Ø'.repeat(60) },
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => await browser.close());

function mailOf(given: Parameters<typeof anEmailContext>[0]): Email {
  return emailFor(anEmailContext({ form: interestForm, link, ...given }));
}

/** What a mail program shows, once it has put the pictures that came along in their places. */
function shown({ html, logos }: Email): string {
  return logos.reduce(
    (text, { contentId, png }) => text.replaceAll(`cid:${contentId}`, `data:image/png;base64,${png}`),
    html,
  );
}

/** Each mail in turn, with words that do not end, by `question`, a script that names what is wrong. */
async function faultsOfAll(width: number, question: string): Promise<string[]> {
  const page = await openPage(browser, '', { width });
  const found: string[] = [];
  for (const sending of sendings) {
    await page.setContent(shown(mailOf({ ...sending, ...endless })));
    const faults: string[] = await page.evaluate(question);
    found.push(...faults.map((fault) => `${sending.template}: ${fault}`));
  }
  await page.context().close();
  return found;
}

describe('every mail', () => {
  it('fits a small phone', async () => {
    expect(
      await faultsOfAll(320, `[document.documentElement.scrollWidth].filter((width) => width > 320)`),
    ).toEqual([]);
  });

  it('tears no word of a label apart on a small phone', async () => {
    const torn = await faultsOfAll(
      320,
      `[...document.querySelectorAll('th')].flatMap(({ firstChild }) =>
        [...firstChild.data.matchAll(/[^\\s-]+/g)].filter(({ 0: word, index }) => {
          const range = document.createRange();
          range.setStart(firstChild, index);
          range.setEnd(firstChild, index + word.length);
          return range.getClientRects().length > 1;
        }).map(([word]) => word))`,
    );

    expect(torn).toEqual([]);
  });

  it('is 600 px wide where there is room, and stands in the middle', async () => {
    const tables = await faultsOfAll(
      1000,
      `[...document.querySelectorAll('body > table > tbody > tr > td > table')].map((table) => {
        const { left, width } = table.getBoundingClientRect();
        return left + ' ' + width;
      }).filter((place) => place !== '200 600')`,
    );

    expect(tables).toEqual([]);
  });
});

async function openMail(email: Email, width: number): Promise<Page> {
  return await openPage(browser, shown(email), { width });
}

describe.each(languages)('a mail in %s', (language) => {
  it('A14 has no fault that axe finds', async () => {
    const page = await openMail(mailOf({ template: 'confirmation', language }), 320);

    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(RULES).analyze();

    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
      [],
    );
  });
});

describe('the logos of a mail', () => {
  it.each([320, 700])('G4 are drawn in full, at one height, at %d px', async (width) => {
    const page = await openMail(mailOf({ template: 'receipt' }), width);
    const logos = await page.evaluate(
      '[...document.images].map(({ width, height, naturalWidth, naturalHeight }) => ({ width, height, naturalWidth, naturalHeight }))',
    );

    expect(logos).toEqual([
      { width: 60, height: 40, naturalWidth: 120, naturalHeight: 80 },
      { width: 201, height: 40, naturalWidth: 402, naturalHeight: 80 },
    ]);
  });

  it('G4 show the blue of the European flag', async () => {
    const page = await openMail(mailOf({ template: 'receipt' }), 700);
    const corner = await page.evaluate(`(() => {
      const brush = document.createElement('canvas').getContext('2d');
      brush.drawImage(document.images[0], 0, 0);
      return [...brush.getImageData(0, 0, 1, 1).data];
    })()`);

    expect(corner).toEqual([0x00, 0x33, 0x99, 0xff]);
  });

  it('G4 leave their names where pictures are held back', async () => {
    const page = await openPage(browser, mailOf({ template: 'receipt' }).html, { width: 320 });
    const names: string[] = await page.evaluate('[...document.images].map(({ alt }) => alt)');

    expect(names).toEqual(['EU-flag', 'Erhvervsfremmebestyrelsens logo']);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  });
});
