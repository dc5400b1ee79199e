import { describe, expect, it } from 'vitest';
import { type DeadLinkPage, deadLinkPage } from '../../functions/pages/dead-link-page.ts';
import { closedFormPage } from '../../functions/pages/form/closed-form-page.ts';
import { formsPage } from '../../functions/pages/form/forms-page.ts';
import { privacyPage } from '../../functions/pages/privacy-page.ts';
import { problemPage } from '../../functions/pages/problem-page.ts';
import { interestForm } from '../../schemas/forms/interest.ts';
import { NOW } from './an-application.ts';
import { pageSettings } from './page-settings.ts';

const settings = pageSettings();

describe('a closed form', () => {
  const closed = (times: { opensAt?: string; closesAt?: string }) =>
    closedFormPage({
      form: interestForm,
      settings: { ...settings, forms: { interest: { ...settings.forms['interest'], ...times } } },
      language: 'da',
      now: NOW,
    });

  it('A7 says when it opens', () => {
    expect(closed({ opensAt: '2026-12-01T08:00:00+01:00' })).toContain(
      'Skemaet åbner tirsdag den 1. december 2026 kl. 08.00.',
    );
  });

  it('A7 says when it closed, and the organisation’s own words', () => {
    const page = closed({ closesAt: '2026-11-20T23:00:00Z' });

    expect(page).toContain('Skemaet lukkede lørdag den 21. november 2026 kl. 00.00.');
    expect(page).toContain('Vi åbner igen til foråret.');
  });
});

it.each([
  ['unknown', 'Vi kender ikke linket.'],
  ['expired', 'Oplys gerne referencen fra e-mailen.'],
  ['replaced', 'Brug linket i den nyeste e-mail fra os.'],
] as const)('B7 a link that is %s explains itself', (reason, sentence) => {
  expect(deadLinkPage({ reason, settings, language: 'da' })).toContain(sentence);
});

describe('the press on a dead link', () => {
  const shown = (changes: Partial<DeadLinkPage> = {}) =>
    deadLinkPage({ reason: 'expired', settings, language: 'da', formToken: 'form-token', ...changes });

  it('N20 is one button of a form of its own, with nothing to type', () => {
    const page = shown({ wayOn: { kind: 'freshLink' } });

    expect(page.match(/<form/g)).toHaveLength(1);
    expect(page).toContain('name="formToken" value="form-token"');
    expect(page).toContain('name="act" value="sendFreshLink"');
    expect(page).not.toMatch(/<input(?! type="hidden")/);
  });

  it('N20 is offered to nobody else', () => {
    const [to] = settings.consultants;
    if (to === undefined) throw new Error('The settings name no consultant');
    const pages = [
      shown(),
      shown({ reason: 'unknown' }),
      shown({ wayOn: { kind: 'call' } }),
      shown({ wayOn: { kind: 'handedOver', to } }),
      shown({ wayOn: { kind: 'freshLink' }, formToken: undefined }),
    ];

    expect(pages.filter((page) => page.includes('<form'))).toEqual([]);
    expect(pages[3]).toContain(to.name);
  });

  it('N20 says when a link was sent last', () => {
    expect(shown({ wayOn: { kind: 'freshLink', askedAt: '2026-11-24T09:00:00Z' } })).toContain(
      'Vi har sendt et nyt link tirsdag den 24. november 2026 kl. 10.00.',
    );
  });
});

describe('a problem', () => {
  const statuses = [400, 403, 404, 405, 409, 413, 415, 422, 429, 500] as const;

  it.each(statuses)('%d says what to do and gives the number to tell us', (status) => {
    const page = problemPage({ status, language: 'da', requestId: 'abc-123', settings });

    expect(page).toContain('<p class="lead">');
    expect(page).toContain('oplys nummeret abc-123.');
  });

  it('is told even where the settings cannot be read', () => {
    expect(problemPage({ status: 500, language: 'da', requestId: 'abc-123' })).toContain(
      'Noget gik galt hos os',
    );
  });
});

it('the front page leads to each open form, in the language of the page', () => {
  expect(formsPage({ forms: [interestForm], settings, language: 'en' })).toContain(
    'href="/forms/interest?language=en"',
  );
  expect(formsPage({ forms: [], settings, language: 'da' })).toContain('Ingen skemaer er åbne lige nu.');
});

describe('the page on personal data', () => {
  const page = privacyPage({ settings, language: 'da' });

  it('tells who is responsible, who gets the data, why it is lawful, how long, and how to complain', () => {
    expect(page).toContain('Kooperationen, Reventlowsgade 14');
    expect(page).toContain('artikel 6, stk. 1, litra f');
    expect(page).toContain('Støttet af Danmarks Erhvervsfremmebestyrelse');
    expect(page).toContain('slettet efter 14 dage');
    expect(page).toContain('mailto:persondata@example.org');
    expect(page).toContain('Datatilsynet');
  });
});
