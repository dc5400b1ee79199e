import { describe, expect, it } from 'vitest';
import { decisionPage } from '../../../functions/pages/decision/decision-page.ts';
import { declineReasonSchema } from '../../../schemas/recorded-decision.ts';
import { anApplication, aSlot, wishes } from '../an-application.ts';
import { anotherConsultant } from '../another-consultant.ts';
import { aDecisionPage } from '../page-inputs.ts';

function shown(changes: Parameters<typeof aDecisionPage>[0] = {}): string {
  return decisionPage(aDecisionPage(changes));
}

/** Each answer that can be chosen, with all that stands in its box. */
function answersOn(page: string): { kind: string; text: string }[] {
  return page
    .split('<div class="answer">')
    .slice(1)
    .map((text) => ({ kind: / name="decision" value="(\w+)"/.exec(text)?.[1] ?? '', text }));
}

describe('the open question to a consultant', () => {
  it('N1 B10 preselects neither an answer nor a time nor a reason', () => {
    const page = shown();

    for (const { kind } of answersOn(page)) {
      expect(page).toMatch(new RegExp(`name="decision" value="${kind}" aria-describedby="hint-${kind}">`));
    }
    expect(answersOn(page)).toHaveLength(5);
    expect(page).not.toMatch(/ checked| selected/);
    expect(page).toContain('<option value="">Vælg en kollega</option>');
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

  it('without a usable time nothing can be approved, and the page says what can be done', () => {
    for (const none of [[], [{ slot: wishes[0], state: 'taken' } as const]]) {
      const page = shown({ wishes: none });

      expect(answersOn(page).map(({ kind }) => kind)).toEqual(['propose', 'ask', 'handOver', 'decline']);
      expect(page).toContain('id="field-decision" name="decision" value="propose"');
      expect(page).toContain('Foreslå andre tider, eller stil virksomheden et spørgsmål.');
    }
  });

  it('B16 without a colleague who is there nothing can be handed over', () => {
    expect(shown({ colleagues: [] })).not.toContain('value="handOver"');
  });

  it('N6 has three rows for times, and says which times can be proposed', () => {
    const page = shown();

    for (const row of [1, 2, 3]) {
      expect(page).toContain(`name="proposedDate${row}" type="date" value="">`);
      expect(page).toContain(`name="proposedTime${row}" type="time" step="900" value="">`);
    }
    expect(page).toContain(
      'På en hverdag mellem kl. 8 og 17, på et helt kvarter og mindst 4 timer fremme. Mødet varer 60 minutter.',
    );
  });

  it('B10 has each control once', () => {
    const names = [...shown().matchAll(/<(?:input|select|textarea)[^>]* name="(\w+)"/g)].map(
      ([, name]) => name,
    );
    const single = names.filter((name) => name !== 'decision' && name !== 'slotId');

    expect(new Set(single).size).toBe(single.length);
  });

  it('B11 asks for a reason, and keeps note and message apart', () => {
    const page = shown();

    for (const reason of declineReasonSchema.options) expect(page).toContain(`<option value="${reason}">`);
    expect(page).toMatch(/for="field-message">Besked til virksomheden.*name="message"/s);
    expect(page).toMatch(/for="field-note">Intern note.*Virksomheden ser den aldrig.*name="note"/s);
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

    expect(page).toContain('name="decision" value="decline" checked');
    expect(page).toMatch(/name="message"[^>]*>\nTak<\/textarea>/);
    expect(page).toContain('<a href="#field-declineReason">Vælg en begrundelse</a>');
    expect(page).toContain('id="field-declineReason"');
    expect(page).toContain('<title>Fejl: ');
  });

  it('C15 shows of colleagues whom it could be handed to, and nothing else', () => {
    const page = shown();

    expect(page).toContain(
      '<option value="soren">Søren Dam, Konsulent i socialøkonomiske partnerskaber</option>',
    );
    expect(page).not.toContain('soren@example.org');
    for (const other of anotherConsultant) expect(shown({ colleagues: [] })).not.toContain(other);
  });
});

describe('notices', () => {
  it.each(['too-soon', 'page-expired', 'changed', 'already-decided', 'undo-over'] as const)(
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
