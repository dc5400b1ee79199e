import { expect, it } from 'vitest';
import { safeUrl } from '../../functions/pages/safe-url.ts';

it.each([
  'https://example.org/a?b#c',
  'http://example.org',
  'mailto:a@example.org',
  'tel:+4520304050',
  '/forms/interest#group-a',
  '/',
])('links to %s', (address) => {
  expect(safeUrl(address)).toBe(address);
});

it.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'blob:https://example.org/x',
  '//example.org',
  '/\\example.org',
  '/\t/example.org',
  'forms/interest',
  '',
])('does not link to %j', (address) => {
  expect(safeUrl(address)).toBe('#');
});
