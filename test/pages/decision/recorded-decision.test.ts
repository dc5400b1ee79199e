import { describe, expect, it } from 'vitest';
import { wordsOn } from '../../../bin/rehearse/visit.ts';
import { decisionPage } from '../../../functions/pages/decision/decision-page.ts';
import type { Application } from '../../../schemas/application.ts';
import type { RecordedDecision } from '../../../schemas/recorded-decision.ts';
import {
  anApplication,
  applications,
  approval,
  booking,
  handingOver,
  inquiry,
  pendingAct,
  proposal as proposed,
  refusal,
} from '../an-application.ts';
import { aDecisionPage } from '../page-inputs.ts';

const proposal: RecordedDecision = { ...proposed, slots: [...proposed.slots] };

function shown(changes: Parameters<typeof aDecisionPage>[0] = {}): string {
  return decisionPage(aDecisionPage(changes));
}

function wordsIn(changes: Partial<Application>): string {
  return wordsOn(shown({ application: anApplication(changes) }));
}

describe('after an answer', () => {
  it('B19 N2 tells what was recorded and until when it can be undone, by a button of its own', () => {
    const page = shown({ application: applications.decided });

    expect(page).toContain('<dt>Svar</dt><dd>Godkendt</dd>');
    expect(page).toContain('<dt>Tid</dt><dd>tirsdag den 1. december 2026 kl. 10.00–11.00</dd>');
    expect(page).toContain('<dt>Registreret</dt><dd>onsdag den 25. november 2026 kl. 09.30</dd>');
    expect(page).toContain('Du kan fortryde indtil kl. 09.35.00.');
    expect(page).toContain('name="decision" value="undo">');
    expect(page).toContain('name="formToken" value="form-token"');
  });

  it('B8 tells who answered what and when', () => {
    const byAnother = { ...refusal, consultantId: 'soren' };
    const page = shown({
      application: anApplication({ status: 'declined', decision: byAnother }),
      notice: 'already-decided',
    });

    expect(page).toContain('Der var allerede svaret på henvendelsen.');
    expect(page).toContain('<dt>Svar</dt><dd>Afvist</dd>');
    expect(page).toContain('<dt>Begrundelse</dt><dd>Vi har ikke flere ledige tider lige nu</dd>');
    expect(page).toContain('<dt>Svaret af</dt><dd>Søren Dam</dd>');
    expect(page).toContain('<dt>Registreret</dt><dd>onsdag den 25. november 2026 kl. 09.30</dd>');
  });

  it.each([
    'submitted',
    'heldApart',
    'booked',
    'declined',
    'withdrawn',
    'cancelled',
    'expired',
    'failed',
  ] as const)('B7 %s shows the live state and nothing to act with', (status) => {
    expect(shown({ application: applications[status] })).not.toContain('<form');
  });

  it('B7 each state has a heading of its own', () => {
    const headings = Object.values(applications).map(
      (application) => /<h1>(.*?)<\/h1>/.exec(shown({ application }))?.[1],
    );

    expect(new Set(headings).size).toBe(headings.length);
  });

  it('C15 shows no answers of a company that has withdrawn', () => {
    expect(shown({ application: applications.withdrawn })).not.toContain('Åse Ærlig');
    expect(shown({ application: applications.expired })).toContain('Åse Ærlig');
  });
});

describe('what was answered', () => {
  it.each([
    [approval, 'Svar Godkendt Tid tirsdag den 1. december 2026 kl. 10.00–11.00 Sted Reventlowsgade 14'],
    [
      proposal,
      'Svar Andre tider foreslået Foreslåede tider torsdag den 3. december 2026 kl. 13.00–14.00 fredag',
    ],
    [inquiry, 'Svar Spørgsmål stillet Spørgsmål Hvor mange er I? Og hvor?'],
    [handingOver, 'Svar Givet videre Kollega Søren Dam'],
    [refusal, 'Svar Afvist Begrundelse Vi har ikke flere ledige tider lige nu'],
  ] as const)('B19 N2 is told in full while it can be undone: $kind', (decision, words) => {
    const changes = { status: 'decided', decision: { ...decision } as RecordedDecision, pendingAct } as const;

    expect(wordsIn(changes)).toContain(words);
    expect(wordsIn(changes)).toMatch(
      /Svaret af Amal Yusuf Registreret onsdag den 25\. november 2026 kl\. 09\.30/,
    );
    expect(shown({ application: anApplication(changes) })).toContain('name="decision" value="undo"');
  });

  it.each([
    [approval, 'sender vi svaret til virksomheden'],
    [proposal, 'sender vi dine forslag til virksomheden'],
    [inquiry, 'sender vi spørgsmålet til virksomheden'],
    [handingOver, 'får din kollega henvendelsen'],
    [refusal, 'spørger vi den næste konsulent. Er der ingen tilbage, sender vi svaret'],
    [{ ...refusal, reason: 'other' }, 'sender vi svaret til virksomheden'],
  ] as const)('N19 says what follows when the time to undo is over: $kind', (decision, words) => {
    expect(
      wordsIn({ status: 'decided', decision: { ...decision } as RecordedDecision, pendingAct }),
    ).toContain(`Når fristen for at fortryde er gået, ${words}`);
  });

  it('N5 a question stands still until the company answers, and by when that is', () => {
    const page = wordsOn(shown({ application: applications.awaitingAnswer }));

    expect(page).toContain('Din frist står stille');
    expect(page).toContain('Virksomheden skal svare senest onsdag den 2. december 2026 kl. 16.00.');
    expect(page).not.toContain('Fristen stod stille');
  });

  it('N6 proposed times are held, and until when that is', () => {
    expect(wordsOn(shown({ application: applications.awaitingChoice }))).toContain(
      'Tiderne bliver holdt i din kalender til mandag den 30. november 2026 kl. 16.00.',
    );
  });

  it('N6 what the company chose is told as its doing, by the time that it chose', () => {
    const page = wordsIn({ status: 'booked', decision: proposal, booking });

    expect(page).toContain('Virksomheden har valgt en af de tider, du foreslog.');
    expect(page).toContain('Tid tirsdag den 1. december 2026 kl. 10.00–11.00');
    expect(page).not.toContain('Foreslåede tider');
  });

  it('N6 a company that chose nothing is told apart from a decision that never came', () => {
    const silentCompany = wordsIn({ status: 'expired', decision: proposal });
    const noDecision = wordsIn({ status: 'expired' });

    expect(silentCompany).toContain('Virksomheden valgte ingen tid');
    expect(silentCompany).toContain('Virksomheden valgte ingen af de tider, du foreslog, inden fristen.');
    expect(noDecision).toContain('Fristen for at svare er gået');
    expect(noDecision).toContain('Der kom ikke noget svar i tide.');
  });
});
