import { describe, expect, it } from 'vitest';
import { applicationPage } from '../../../functions/pages/application/application-page.ts';
import { anApplication, applications, pendingAct, refusal } from '../an-application.ts';
import { anotherConsultant } from '../another-consultant.ts';
import { anApplicationPage } from '../page-inputs.ts';

function shown(changes: Parameters<typeof anApplicationPage>[0] = {}): string {
  return applicationPage(anApplicationPage(changes));
}

describe('the applicant’s page', () => {
  it('A13 E15 tells reference, who acts next, by when, whom to call, and where the receipt went', () => {
    const page = shown();

    expect(page).toContain('<strong>RG-7K3M-42Q</strong>');
    expect(page).toContain('<dt>Ligger nu hos</dt><dd>Amal Yusuf, der læser jeres svar</dd>');
    expect(page).toContain('<dt>I får svar senest</dt><dd>mandag den 30. november 2026 kl. 16.00</dd>');
    expect(page).toContain('<dt>Kvittering sendes til</dt><dd>aase@example.dk</dd>');
    expect(page).toContain('href="tel:+4560708090"');
  });

  it('A13 says what happens next in the words of the form', () => {
    expect(shown()).toContain('En konsulent læser jeres henvendelse og godkender en af tiderne');
  });

  it('A13 shows all answers, free text too', () => {
    expect(shown()).toContain('Vi vil gerne i gang.\nHelst før jul.');
  });

  it('lists the times that are held', () => {
    expect(shown()).toContain('<li>tirsdag den 1. december 2026 kl. 10.00–11.00</li>');
    expect(shown({ application: anApplication({ wishes: [] }) })).toContain('ingen af tiderne passer');
  });

  it('N2 a decision that can be undone does not show at all', () => {
    for (const decision of [applications.decided.decision, refusal]) {
      const decided = { ...applications.decided, ...(decision && { decision }), pendingAct };

      expect(shown({ application: decided })).toBe(shown());
    }
  });

  it('E3 says that our mails do not arrive, and whom to call, to nobody but who does not get them', () => {
    const at = '2026-11-24T09:00:00.000Z';
    const of = (recipient: 'applicant' | 'consultant') =>
      shown({ application: anApplication({ unreached: [{ recipient, why: 'bounced', at }] }) });

    expect(of('applicant')).toMatch(/når ikke frem til jer.*aase@example\.dk.*href="tel:/s);
    expect(of('consultant')).toBe(shown());
  });

  it('C15 shows nobody’s note, and no other consultant', () => {
    for (const application of Object.values(applications)) {
      const page = shown({ application });

      expect(page).not.toContain('Ringede mandag');
      for (const other of anotherConsultant) expect(page).not.toContain(other);
    }
  });

  it('tells time, place and consultant of a booking, and the consultant’s words', () => {
    const page = shown({ application: applications.booked });

    expect(page).toContain('<h1>Jeres møde er aftalt</h1>');
    expect(page).toContain('<dt>Tid</dt><dd>tirsdag den 1. december 2026 kl. 10.00–11.00</dd>');
    expect(page).toContain('<dt>Sted</dt><dd>Reventlowsgade 14, 2. sal, 1651 København V</dd>');
    expect(page).toContain('I er velkomne.\nRing på hos receptionen.');
  });

  it('B11 tells the reason of a decline and the consultant’s words', () => {
    const page = shown({ application: applications.declined });

    expect(page).toContain('<dt>Begrundelse</dt><dd>Vi har ikke flere ledige tider lige nu</dd>');
    expect(page).toContain('Prøv gerne igen efter nytår.');
  });

  it('promises no mail for what is held apart', () => {
    const page = shown({ application: applications.heldApart });

    expect(page).toContain('Den bliver set igennem, før den går videre.');
    expect(page).not.toContain('Kvittering');
    expect(page).not.toContain('I får svar senest');
  });

  it.each(['heldApart', 'cancelled', 'expired', 'failed'] as const)(
    '%s names the person to call',
    (status) => {
      expect(shown({ application: applications[status] })).toMatch(
        /[Rr]ing til Lars Krog på 70\u00a020\u00a030\u00a040/,
      );
    },
  );
});
