import { describe, expect, it } from 'vitest';
import { decisionPage } from '../../../functions/pages/decision/decision-page.ts';
import { declineReasonSchema } from '../../../schemas/recorded-decision.ts';
import { anApplication, applications, aSlot, refusal, wishes } from '../an-application.ts';
import { anotherConsultant } from '../another-consultant.ts';
import { aDecisionPage } from '../page-inputs.ts';

function shown(changes: Parameters<typeof aDecisionPage>[0] = {}): string {
  return decisionPage(aDecisionPage(changes));
}

describe('the open question to a consultant', () => {
  it('N1 B10 preselects neither an answer nor a time nor a reason', () => {
    const page = shown();

    expect(page).toContain('name="decision" value="approve">');
    expect(page).toContain('name="decision" value="decline">');
    expect(page).not.toMatch(/ checked| selected/);
    expect(page).toContain('<option value="">Vælg en begrundelse</option>');
  });

  it('N1 only the one button acts, and it carries no answer', () => {
    const buttons = [...shown().matchAll(/<button[^>]*>/g)].map(([tag]) => tag);

    expect(buttons).toEqual(['<button class="button" type="submit">']);
  });

  it('B4 no link leads to an answer', () => {
    const page = shown();
    const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, address]) => address ?? '');

    expect(links.filter((address) => /decision|approve|decline|\/d\//.test(address))).toEqual([]);
  });

  it('E3 says that the company gets no mail, and the number to call', () => {
    const at = '2026-11-24T09:00:00.000Z';
    const unreached = [{ recipient: 'applicant', why: 'bounced', at }] as const;
    const page = shown({ application: anApplication({ unreached: [...unreached] }) });

    expect(page).toMatch(/Virksomheden får ikke vores mails.*href="tel:\+4520304050"/s);
    expect(shown()).not.toContain('Virksomheden får ikke vores mails');
  });

  it('tells at a glance who asks, what for, and by when to answer', () => {
    const page = shown();

    expect(page).toContain('<strong>Nordlys Trykkeri ApS</strong>');
    expect(page).toContain('<a href="tel:+4520304050">20\u00a030\u00a040\u00a050</a>');
    expect(page).toContain('<strong>mandag den 30. november 2026 kl. 16.00</strong>');
    expect(page).toContain('Vi vil gerne i gang.\nHelst før jul.');
  });

  it('tells which times are taken or past, and lets nobody choose them', () => {
    const gone = { slot: aSlot('2026-12-03', '09:00'), state: 'past' } as const;
    const taken = { slot: wishes[0], state: 'taken' } as const;
    const free = { slot: wishes[1], state: 'available' } as const;
    const page = shown({ wishes: [taken, free, gone], values: { slotId: taken.slot.id } });

    expect(page).toContain(`name="slotId" value="${taken.slot.id}" disabled>`);
    expect(page).toContain('kl. 10.00–11.00 (optaget i kalenderen)</label>');
    expect(page).toContain('kl. 10.00–11.00 (tiden er gået)</label>');
    expect(page).toContain(`id="field-slotId" name="slotId" value="${free.slot.id}">`);
  });

  it('without a usable time only a decline is possible, and why is told', () => {
    for (const none of [[], [{ slot: wishes[0], state: 'taken' } as const]]) {
      const page = shown({ wishes: none });

      expect(page).not.toContain('value="approve"');
      expect(page).toContain('id="field-decision" name="decision" value="decline">');
      expect(page).toContain('Derfor er der ingen tid at godkende.');
    }
  });

  it('N19 tells of each answer which mail goes to whom, and shows it', () => {
    const page = shown();
    const [approve = '', decline = ''] = page.split('<div class="answer">').slice(1);

    expect(approve).toContain(
      '<summary>E-mail til aase@example.dk: Jeres møde er aftalt [RG-7K3M-42Q]</summary>',
    );
    expect(approve).toContain('<summary>E-mail til amal@example.org: ');
    expect(approve).toContain('Kære Åse\n\nHer står mailens tekst.');
    expect(decline).toContain('<summary>E-mail til aase@example.dk: Svar på jeres henvendelse');
    expect(decline).not.toContain('amal@example.org');
  });

  it('N19 tells of each answer which time is booked, which are freed, and which deadline ends', () => {
    const [approve = '', decline = ''] = shown().split('<div class="answer">').slice(1);

    expect(approve).toContain(
      'Den valgte tid bliver booket i din kalender. De andre ønskede tider bliver ledige igen.',
    );
    expect(decline).toContain('Alle de ønskede tider bliver ledige igen.');
    for (const answer of [approve, decline]) {
      expect(answer).toContain(
        'Din frist for at svare, mandag den 30. november 2026 kl. 16.00, falder bort.',
      );
    }
  });

  it('B11 asks for a reason, and keeps note and message apart', () => {
    const page = shown();

    for (const reason of declineReasonSchema.options) expect(page).toContain(`<option value="${reason}">`);
    expect(page).toMatch(/for="field-message">Besked til virksomheden.*name="message"/s);
    expect(page).toMatch(/for="field-note">Intern note.*Gemmes hos os og sendes aldrig.*name="note"/s);
  });

  it('fills in the usual place, and keeps what was written instead', () => {
    expect(shown()).toContain('value="Reventlowsgade 14, 2. sal, 1651 København V"');
    expect(shown({ values: { place: '' } })).toContain('aria-describedby="hint-place" value=""');
  });

  it('keeps what was chosen and written, and links each fault to its control', () => {
    const page = shown({
      values: { decision: 'decline', message: 'Tak', note: 'Husk' },
      faults: [{ field: 'declineReason', code: 'missing' }],
    });

    expect(page).toContain('name="decision" value="decline" checked>');
    expect(page).toMatch(/name="message"[^>]*>\nTak<\/textarea>/);
    expect(page).toContain('<a href="#field-declineReason">Vælg en begrundelse</a>');
    expect(page).toContain('id="field-declineReason"');
    expect(page).toContain('<title>Fejl: ');
  });

  it('C15 shows nothing of another consultant', () => {
    for (const other of anotherConsultant) expect(shown()).not.toContain(other);
  });
});

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

describe('notices', () => {
  it.each(['choose', 'too-soon', 'page-expired', 'changed', 'already-decided', 'undo-over'] as const)(
    'N1 %s says that nothing has been changed',
    (notice) => {
      expect(shown({ notice })).toContain('<div role="alert"><h2>Intet er ændret</h2>');
      expect(shown({ notice })).toContain('<title>Fejl: ');
    },
  );

  it('an undone answer is told as a success', () => {
    expect(shown({ notice: 'undone' })).toContain('notice-success');
    expect(shown({ notice: 'undone' })).not.toContain('<title>Fejl: ');
  });
});
