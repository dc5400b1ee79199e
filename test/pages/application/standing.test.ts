import { describe, expect, it } from 'vitest';
import { wordsOn } from '../../../bin/rehearse/visit.ts';
import { applicationPage } from '../../../functions/pages/application/application-page.ts';
import { anApplication, applications, inquiry, pendingAct, proposal } from '../an-application.ts';
import { applicantPages, exchanges } from '../applicant-pages.ts';
import { anApplicationPage } from '../page-inputs.ts';

function words(changes: Parameters<typeof anApplicationPage>[0] = {}): string {
  return wordsOn(applicationPage(anApplicationPage(changes)));
}

describe('how it stands, in the company’s eyes', () => {
  it('E15 N5 while it owes an answer: the ball is its own, and the consultant’s deadline stands still', () => {
    const page = words({ application: applications.awaitingAnswer });

    expect(page).toContain('Vi har et spørgsmål til jer');
    expect(page).toContain('Ligger nu hos Jer: vi venter på jeres svar');
    expect(page).toContain('Svar os senest onsdag den 2. december 2026 kl. 16.00');
    expect(page).toContain('Vi lovede jer svar senest mandag den 30. november 2026 kl. 16.00.');
    expect(page).toContain('Den frist står stille, til I har svaret.');
  });

  it('N5 tells by when the decision comes where the company answers today', () => {
    const now = new Date('2026-12-01T09:00:00Z');

    expect(words({ application: applications.awaitingAnswer, now })).toContain(
      'Svarer I i dag, får I svar fra os senest fredag den 4. december 2026 kl. 16.00.',
    );
  });

  it('N5 shows both times once it is answered, and thanks', () => {
    const page = words(applicantPages['answered']);

    expect(page).toContain('Tak for jeres svar');
    expect(page).toContain('Vi spurgte onsdag den 25. november 2026 kl. 09.35 Hvor mange er I? Og hvor?');
    expect(page).toContain('I svarede torsdag den 26. november 2026 kl. 11.00 Vi er 14. I Aarhus.');
    expect(page).toContain('I får svar senest mandag den 30. november 2026 kl. 16.00');
  });

  it('E15 tells that no answer came in time, and what the company wrote when no time suited it', () => {
    const page = words(applicantPages['unanswered']);

    expect(page).toContain('Vi fik ikke jeres svar i tide Jeres reference');
    expect(page).toContain('Ligger nu hos Amal Yusuf I får svar senest');
    expect(page).toContain('Vi fik ikke svar senest onsdag den 2. december 2026 kl. 16.00.');
    expect(page).toContain('I skrev, da ingen af de foreslåede tider passede Kun om fredagen.');
  });

  it('E15 while it owes a choice: by when, and what happens without one', () => {
    const page = words({ application: applications.awaitingChoice });

    expect(page).toContain('Ligger nu hos Jer: vi venter på, at I vælger');
    expect(page).toContain('Vælg senest mandag den 30. november 2026 kl. 16.00');
    expect(page).toContain('Vælger I ikke inden fristen, giver vi tiderne fri igen');
    expect(page).toContain('Besked fra Amal Yusuf Jeg er på ferie den første uge.');
  });

  it.each(['delayed', 'delayed-and-answered'])('N4 %s: the new date, and the coordinator by name', (name) => {
    expect(words(applicantPages[name])).toContain(
      'I får nu svar senest mandag den 30. november 2026 kl. 16.00. Lars Krog følger med',
    );
  });

  it('E15 after a hand-over tells whom it is with now and since when', () => {
    expect(words(applicantPages['delayed'])).toContain(
      'Ligger nu hos Amal Yusuf, der overtog henvendelsen tirsdag den 24. november 2026 kl. 10.00',
    );
  });

  it('E15 C4 asks for new times where others got the ones wished for, and promises none of them', () => {
    const lost = words(applicantPages['wishes-lost']);

    expect(lost).toContain('Vælg nye tider til jeres møde');
    expect(lost).not.toContain('godkender en af tiderne');
  });

  it('E15 tells a choice that was not made from an answer that did not come', () => {
    const unchosen = words(applicantPages['unchosen']);
    const expired = words({ application: applications.expired });

    expect(unchosen).toContain('I fik ikke valgt en tid');
    expect(unchosen).toContain('holdt dem fri til mandag den 30. november 2026 kl. 16.00');
    expect(unchosen).not.toContain('Vi lovede jer svar');
    expect(unchosen).toContain('ring til Amal Yusuf, så finder I en tid sammen');
    expect(expired).toContain('Vi lovede jer svar senest mandag den 30. november 2026 kl. 16.00.');
    expect(expired).not.toContain('valgt en tid');
  });

  it('N6 a time of the company’s own choice is told as such', () => {
    expect(words(applicantPages['chosen'])).toContain('I har valgt tiden, og Amal Yusuf har fået besked.');
  });

  it('N2 while it can be undone, no choice of the consultant’s shows', () => {
    const by = { consultantId: 'amal', decidedAt: inquiry.decidedAt };
    const handOver = { kind: 'handOver', to: 'soren', ...by } as const;
    for (const decision of [inquiry, { ...proposal, slots: [...proposal.slots] }, handOver]) {
      const decided = anApplication({ questions: exchanges, status: 'decided', decision, pendingAct });

      expect(words({ application: decided })).toBe(
        words({ application: anApplication({ questions: exchanges }) }),
      );
    }
  });
});

describe('the times wished for', () => {
  it.each(['submitted', 'awaitingDecision', 'awaitingAnswer'] as const)('are held while %s', (status) => {
    expect(words({ application: applications[status] })).toContain('Vi holder disse tider fri til jer');
  });

  it.each(['awaitingChoice', 'booked', 'declined', 'expired'] as const)('are not once it is %s', (status) => {
    expect(words({ application: applications[status] })).not.toContain('Tider, I har ønsket');
  });

  it('say which are still to come', () => {
    const page = words(applicantPages['with-past-wishes']);

    expect(page).toContain('tirsdag den 1. december 2026 kl. 10.00–11.00 (er passeret)');
    expect(page).toContain('onsdag den 2. december 2026 kl. 10.00–11.00 ');
    expect(words({ now: new Date('2026-12-03T09:00:00Z') })).toContain(
      'Alle de tider, I ønskede, er passeret.',
    );
  });

  it('are not said to be unwanted where whoever took over cannot keep them', () => {
    const page = words(applicantPages['without-wishes']);

    expect(page).toContain('Lige nu holder vi ingen tider fri til jer.');
    expect(page).not.toContain('ingen af tiderne passer');
  });
});
