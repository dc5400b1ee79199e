import { describe, expect, it } from 'vitest';
import { lapseProposals } from '../../../functions/domain/acts/lapse.ts';
import { refuseProposals } from '../../../functions/domain/acts/refuse-proposals.ts';
import { cellsIn, consultant, standingAfter, standingIn, standingSettings } from '../a-standing.ts';
import { anOccasion, aTask } from '../an-occasion.ts';

const parties = { consultant, settings: standingSettings() };
const LATER = new Date('2026-11-25T09:00:00.000Z');

function refusing(message?: string) {
  const standing = standingIn('awaitingChoice');
  const { application, days } = standing;
  const occasion = anOccasion({ now: LATER, actor: { role: 'applicant' } });
  return { change: refuseProposals(application, { ...parties, message }, { days, occasion }), standing };
}

describe('refuseProposals', () => {
  it('N6 gives the decision back, with the time that the choice took', () => {
    expect(refusing('Kun fredage').change.application).toMatchObject({
      status: 'awaitingDecision',
      wishes: [],
      refusal: 'Kun fredage',
      decideBy: '2026-12-01T15:00:00.000Z',
    });
  });

  it('N6 frees every time', () => {
    const { change, standing } = refusing();

    expect(cellsIn(standingAfter(standing, change).days)).toEqual([]);
  });

  it('N6 tells both, with the words of the company kept out of the timeline', () => {
    const { entry, texts, messages } = refusing('Kun fredage').change;

    expect(messages.map(({ template }) => template)).toEqual(['reply-receipt', 'refusal-notice']);
    expect(texts).toMatchObject([{ name: 'refusal', text: 'Kun fredage' }]);
    expect(JSON.stringify(entry)).not.toContain('fredage');
  });

  it('needs no words', () => {
    const { application, texts } = refusing().change;

    expect(application.refusal).toBeUndefined();
    expect(texts).toEqual([]);
  });
});

describe('lapse of proposals', () => {
  const standing = standingIn('awaitingChoice');
  const { application, days } = standing;
  const change = lapseProposals(application, parties, { days, occasion: aTask(LATER) });

  it('C5 frees every time and ends the application', () => {
    expect(change.application).toMatchObject({ status: 'expired', ladder: [] });
    expect(change.application.dueAt).toBeUndefined();
    expect(cellsIn(standingAfter(standing, change).days)).toEqual([]);
  });

  it('C5 tells both sides', () => {
    expect(change.messages.map(({ template, recipient }) => [template, recipient])).toEqual([
      ['proposal-expiry', 'applicant'],
      ['proposal-expiry-notice', 'consultant'],
    ]);
  });
});
