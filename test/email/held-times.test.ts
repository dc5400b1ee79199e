import { describe, expect, it } from 'vitest';
import type { Template } from '../../schemas/message.ts';
import { anEmailContext } from './an-email-context.ts';
import { proseOf } from './prose-of.ts';

const templates: readonly Template[] = [
  'question',
  'reply-receipt',
  'question-lapse',
  'new-promise',
  'new-consultant',
  'reminder',
];

describe('times wished for of which one has begun', () => {
  it.each(templates)('C4 N4 are told without it by %s', (template) => {
    const text = proseOf(anEmailContext({ template, now: new Date('2026-12-01T09:00:00Z') }));

    expect(text).not.toContain('tirsdag den 1. december 2026 kl. 10.00');
    expect(text).toContain('onsdag den 2. december 2026 kl. 13.00–14.00');
  });
});

describe('times wished for that have all begun', () => {
  const now = new Date('2026-12-03T09:00:00Z');

  it.each(templates)('C4 N4 are promised by %s no longer', (template) => {
    const text = proseOf(anEmailContext({ template, now }));

    expect(text).not.toMatch(/holder (stadig )?disse|holder vi stadig|ønsker en af/);
  });

  it('C4 are none that a new consultant holds', () => {
    const text = proseOf(anEmailContext({ template: 'new-consultant', now }));

    expect(text).toContain('Lige nu holder vi ingen tider fri til jer');
  });
});

describe('times wished for and not held', () => {
  const changes = { holdsWishes: false };

  it.each(['withdrawal', 'withdrawal-notice', 'failure-notice', 'expiry', 'expiry-notice'] as const)(
    'C4 were not held before either, as %s tells it',
    (template) => {
      for (const language of ['da', 'en'] as const) {
        const text = proseOf(anEmailContext({ template, language, application: changes }));

        expect(text).not.toMatch(/ikke længere|fri igen|no longer|free again/);
      }
    },
  );
});
