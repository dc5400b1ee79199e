import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { assets } from '../../functions/pages/assets.ts';
import { allPages } from './all-pages.ts';
import { pageSettings } from './page-settings.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Spaces at the ends of lines and the case of DOCTYPE change nothing that anybody sees.
    'no-trailing-whitespace': 'off',
    // Titles carry the reference; what browsers cut off is the programme's name at the end.
    'long-title': 'off',
    'require-sri': ['error', { target: 'crossorigin' }],
    // The summary of faults stands before everything else.
    'heading-level': ['error', { minInitialRank: 'any' }],
    // Answers with several values are carried as several hidden fields of one name.
    'form-dup-name': 'off',
  },
});

const { programme, coordinator } = pageSettings();
const { funders } = programme;

describe.each(allPages)('$name in $language', ({ language, page }) => {
  it('is valid HTML', async () => {
    const report = await validator.validateString(page);

    const faults = report.results.flatMap((result) =>
      result.messages.map((one) => `${one.ruleId}: ${one.message}`),
    );
    expect(faults).toEqual([]);
  });

  it('A15 says which language it is in', () => {
    expect(page).toContain(`<html lang="${language}">`);
  });

  it('A14 needs no script and no inline style', () => {
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=|javascript:/i);
  });

  it('fetches nothing but our own assets', () => {
    const fetched = [...page.matchAll(/(?:src|<link[^>]*href)="([^"]*)"/g)].map(
      ([, address]) => address ?? '',
    );

    const names = fetched.map((address) => /^\/assets\/([^?]+)/.exec(address)?.[1] ?? address);
    expect(names.filter((asset) => !assets.has(asset))).toEqual([]);
  });
});

describe.each(allPages.filter(({ name }) => name !== 'problem-without-settings'))(
  '$name in $language',
  ({ language, page }) => {
    it('G4 carries the funders and a person to call', () => {
      for (const { line, logo, logoAlt } of funders) {
        expect(page).toContain(`<img src="/assets/${logo}" alt="${logoAlt[language]}"`);
        expect(page).toContain(line[language]);
      }
      expect(page).toContain(coordinator.name);
      expect(page).toContain('70\u00a020\u00a030\u00a040');
      expect(page).toContain(`mailto:${coordinator.email}`);
      expect(page).toContain(`/privacy?language=${language}`);
    });
  },
);

it('A15 no page says the same in both languages', () => {
  const [danish, english] = (['da', 'en'] as const).map((language) =>
    allPages.filter((one) => one.language === language).map(({ page }) => /<h1>(.*?)<\/h1>/s.exec(page)?.[1]),
  );

  expect(english?.filter((heading, index) => heading === danish?.[index])).toEqual([]);
});
