import { describe, expect, it } from 'vitest';
import { applicationPage } from '../../../functions/pages/application/application-page.ts';
import { applications, proposal } from '../an-application.ts';
import { applicantPages, wishesLost } from '../applicant-pages.ts';
import { anApplicationPage } from '../page-inputs.ts';

function shown(changes: Parameters<typeof anApplicationPage>[0] = {}): string {
  return applicationPage(anApplicationPage(changes));
}

/** The forms of a page, by the act that each one posts. */
function actsOn(page: string): (string | undefined)[] {
  return page
    .split('<form')
    .slice(1)
    .map((form) => /name="act" value="(\w+)"/.exec(form)?.[1]);
}

describe('what the company can do', () => {
  it.each([
    ['awaitingAnswer', ['answer', 'correct', 'withdraw']],
    ['awaitingChoice', ['choose', 'correct', 'withdraw']],
    ['awaitingDecision', ['correct', 'withdraw']],
    ['decided', ['correct', 'withdraw']],
    ['booked', ['correct', 'cancel']],
    ['declined', []],
    ['heldApart', []],
  ] as const)('while %s: each form posts an act of its own', (status, acts) => {
    expect(actsOn(shown({ application: applications[status] }))).toEqual(acts);
  });

  it('answer keeps what was written and says what is wrong with it, in its own form alone', () => {
    const page = shown({
      application: applications.awaitingAnswer,
      values: { act: 'answer', answer: 'Vi er 14.' },
      faults: [{ field: 'answer', code: 'too-long' }],
    });

    expect(page).toContain('<a href="#field-answer">Skriv svaret med højst 1.500 tegn</a>');
    expect(page).toMatch(/<textarea[^>]*name="answer"[^>]*aria-invalid="true">\nVi er 14\.<\/textarea>/);
    expect(page).not.toContain('<details open>');
  });

  it('C4 wishing anew is among the free times, none of them chosen, and keeps what was posted', () => {
    const changes = { application: wishesLost, newTimes: [...proposal.slots] };
    const form = shown(changes).split('<form')[1]?.split('</form>')[0] ?? '';

    expect(actsOn(shown(changes))).toEqual(['wishAnew', 'correct', 'withdraw']);
    expect(form.match(/<select/g)).toHaveLength(3);
    expect(form).not.toContain('selected');
    const again = shown(applicantPages['wishes-lost']);
    expect(again).toContain('<a href="#field-wish1">En af tiderne er ikke ledig længere.');
    expect(again).toContain(`value="${proposal.slots[1]?.id}" selected`);
  });

  it('C4 shows which wish has gone to others, and promises no hold', () => {
    const page = shown(applicantPages['one-wish-lost']);

    expect(page).toContain('Vi holder ikke tiderne fri');
    expect(page.match(/\(er gået til andre\)/g)).toHaveLength(1);
    expect(page).not.toContain('Vi holder disse tider fri');
  });

  it('N1 N6 no time is chosen beforehand, and one button is for all of them', () => {
    const page = shown({ application: applications.awaitingChoice });
    const form = page.split('<form')[1]?.split('</form>')[0] ?? '';

    expect(form.match(/type="radio"/g)).toHaveLength(3);
    expect(form.match(/<button/g)).toHaveLength(1);
    expect(form).not.toContain('checked');
    expect(form).toContain('value="none-fits"');
  });

  it('a time that has begun cannot be chosen any more', () => {
    const now = new Date(proposal.slots[0].start);
    const page = shown({ application: applications.awaitingChoice, now });

    expect(page).not.toContain(`value="${proposal.slots[0].id}"`);
    expect(page).toContain(`id="field-slotId" name="slotId" value="${proposal.slots[1].id}"`);
  });

  it('a message that would reach nobody shows beside the time that was chosen', () => {
    const page = shown(applicantPages['choice-with-message']);

    expect(page).toContain(`value="${proposal.slots[0].id}" checked`);
    expect(page).toContain('class="revealed is-shown"');
  });

  it('contact details stand filled in, as people write them', () => {
    const page = shown();

    expect(page).toMatch(/name="contactName"[^>]*value="Åse Ærlig Østergård"/);
    expect(page).toMatch(/name="phone"[^>]*value="20 30 40 50"/);
    expect(page).toMatch(/name="email"[^>]*value="aase@example\.dk"/);
  });

  it('contact details that are wrong stay as they were written, open to be mended', () => {
    const page = shown(applicantPages['contact-wrong']);

    expect(page).toContain('<details open>');
    expect(page).toMatch(/name="email"[^>]*value="aase@"/);
    expect(page).toContain('<a href="#field-phone">Skriv telefonnummeret med 8 cifre');
  });

  it('what came too late to be stored is given back', () => {
    const page = shown(applicantPages['answer-late']);

    expect(page).toContain('<blockquote class="written">Vi er 14.</blockquote>');
    expect(page).toContain('ring til Amal Yusuf på 60\u00a070\u00a080\u00a090');
  });
});
