import { describe, expect, it } from 'vitest';
import { colleagues, nextHolders } from '../../functions/domain/next-holders.ts';
import type { Application } from '../../schemas/application.ts';
import { interestForm } from '../../schemas/forms/interest.ts';
import type { Consultant } from '../../schemas/settings.ts';
import { someAnswers } from '../schemas/some-answers.ts';
import { aConsultant } from './a-consultant.ts';
import { standingIn, standingSettings } from './a-standing.ts';
import { NOW } from './an-occasion.ts';

const named = (id: string, overrides: Partial<Consultant> = {}) =>
  aConsultant({ id, email: `${id}@example.org`, ...overrides });
const mette = named('mette');
const weeksAway = [{ from: '2026-11-20', until: '2026-12-20' }];

function asking(consultants: Consultant[]) {
  return { form: interestForm, settings: standingSettings({ consultants }), now: NOW };
}

function next(consultants: Consultant[], overrides: Partial<Application> = {}): string[] {
  const application = { ...standingIn('awaitingDecision').application, ...overrides };
  return nextHolders(application, asking(consultants)).map(({ id }) => id);
}

describe('nextHolders', () => {
  it('N8 puts the named stand-in first, also where others fit better', () => {
    const consultants = [
      named('mette', { standIn: 'eva' }),
      named('bo'),
      named('eva', { regions: ['1081'] }),
    ];
    expect(next(consultants)).toEqual(['eva', 'bo']);
  });

  it('N7 is never whoever has it, or had it', () => {
    expect(next([mette, named('bo'), named('eva')], { passedBy: ['bo'] })).toEqual(['eva']);
    expect(next([mette, named('bo')], { passedBy: ['bo'] })).toEqual([]);
  });

  it('N8 is nobody who is away until the deadline, not even by name', () => {
    const consultants = [
      named('mette', { standIn: 'eva' }),
      named('bo'),
      named('eva', { absences: weeksAway }),
    ];
    expect(next(consultants)).toEqual(['bo']);
    expect(next([mette, named('eva', { absences: weeksAway })])).toEqual([]);
  });

  it('B18 is never the applicant', () => {
    const email = String(someAnswers()['email']).toUpperCase();
    expect(next([named('mette', { standIn: 'eva' }), named('eva', { email })])).toEqual([]);
  });

  it('C14 asks who fits, and widens the wish rather than ask nobody', () => {
    const elsewhere = named('bo', { regions: ['1081'] });
    expect(next([mette, elsewhere, named('eva')])).toEqual(['eva']);
    expect(next([mette, elsewhere])).toEqual(['bo']);
  });

  it('asks whoever is left where the settings no longer know who has it', () => {
    expect(next([named('bo')], { consultantId: 'gone' })).toEqual(['bo']);
  });
});

describe('colleagues', () => {
  const { application } = standingIn('awaitingDecision');
  const handed = (consultants: Consultant[], overrides: Partial<Application> = {}) =>
    colleagues({ ...application, ...overrides }, asking(consultants)).map(({ id }) => id);

  it('B16 are all the others who can answer', () => {
    const email = String(someAnswers()['email']);
    expect(
      handed([mette, named('bo'), named('eva', { absences: weeksAway }), named('ib', { email })]),
    ).toEqual(['bo']);
  });

  it('B16 may have had it before', () => {
    expect(handed([mette, named('bo')], { passedBy: ['bo'] })).toEqual(['bo']);
  });
});
