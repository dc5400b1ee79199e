import { createHash } from 'node:crypto';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { iconUrl, stylesheetUrl } from '../../functions/pages/assets/addresses.ts';
import { assets } from '../../functions/pages/assets.ts';

const stylesheet = assets.get('style.css')?.body ?? '';

describe('the stylesheet', () => {
  it('weighs at most 12 KB', () => {
    expect(Buffer.byteLength(stylesheet)).toBeGreaterThan(1_000);
    expect(Buffer.byteLength(stylesheet)).toBeLessThanOrEqual(12 * 1024);
  });

  it('fetches nothing', () => {
    expect(stylesheet).not.toMatch(/url\(|@import|@font-face/);
  });

  it('nothing sticks over what has the focus', () => {
    expect(stylesheet).not.toMatch(/position:\s*(fixed|sticky)/);
  });
});

it.each([
  ['style.css', stylesheetUrl],
  ['icon.svg', iconUrl],
])('the address of %s changes with its content', (name, address) => {
  const body = assets.get(name)?.body ?? '';
  const version = createHash('sha256').update(body).digest('hex').slice(0, 12);

  expect(address).toBe(`/assets/${name}?v=${version}`);
});

describe('the European emblem', () => {
  const emblem = assets.get('eu.svg')?.body ?? '';

  it('G4 is 3:2 with twelve stars on a circle of a third of its height', () => {
    const stars = [...emblem.matchAll(/<use href="#star" x="([\d.]+)" y="([\d.]+)"/g)];
    const radii = stars.map(([, x, y]) => Math.hypot(Number(x) - 405, Number(y) - 270));

    expect(emblem).toContain('viewBox="0 0 810 540"');
    expect(stars).toHaveLength(12);
    for (const radius of radii) expect(radius).toBeCloseTo(540 / 3, 1);
  });
});

it.each([...assets].filter(([name]) => name.endsWith('.svg')))(
  '%s is a picture and no program',
  async (_, { body }) => {
    const report = await new HtmlValidate({
      rules: { 'close-order': 'error', 'attr-quotes': 'error' },
    }).validateString(body);

    expect(report.valid).toBe(true);
    expect(body).not.toMatch(/<script|\son\w+=|<foreignObject|(?:href|src)="(?!#)/i);
  },
);
