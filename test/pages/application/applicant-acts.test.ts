import { describe, expect, it } from 'vitest';
import { applicationPage } from '../../../functions/pages/application/application-page.ts';
import { applications } from '../an-application.ts';
import { anApplicationPage } from '../page-inputs.ts';

function shown(changes: Parameters<typeof anApplicationPage>[0] = {}): string {
  return applicationPage(anApplicationPage(changes));
}

describe('what the applicant can do', () => {
  it.each(['submitted', 'awaitingDecision', 'awaitingAnswer', 'awaitingChoice', 'decided'] as const)(
    'withdraw while %s, by a tick of its own',
    (status) => {
      const page = shown({ application: applications[status] });

      expect(page).toContain('<input type="checkbox" id="field-act" name="act" value="withdraw">');
      expect(page).toContain('name="formToken" value="form-token"');
    },
  );

  it.each(['heldApart', 'declined', 'withdrawn', 'cancelled', 'expired', 'failed'] as const)(
    'nothing once it is %s',
    (status) => {
      expect(shown({ application: applications[status] })).not.toContain('<form');
    },
  );

  it('cancel a booked meeting until the limit, which is told', () => {
    const page = shown({ application: applications.booked });

    expect(page).toContain('name="act" value="cancel">');
    expect(page).toContain('I kan aflyse her indtil mandag den 30. november 2026 kl. 10.00.');
  });

  it('C7 after the limit the page says whom to call instead', () => {
    const now = new Date('2026-11-30T09:00:00Z');
    const page = shown({ application: applications.booked, now });

    expect(page).not.toContain('value="cancel"');
    expect(page).toContain('Er I forhindret, så ring til Amal Yusuf på <a href="tel:+4560708090">');
  });

  it('nothing once the meeting has begun', () => {
    const now = new Date('2026-12-01T09:00:00Z');

    expect(shown({ application: applications.booked, now })).not.toContain('Aflys mødet');
  });

  it('a press without a tick is told as such, and the summary leads to the box', () => {
    const page = shown({ faults: [{ field: 'act', code: 'missing' }] });

    expect(page).toContain('<a href="#field-act">Der blev ikke sat kryds.');
    expect(page).toContain('<title>Fejl: ');
    expect(page).toContain('aria-describedby="fault-act"');
  });

  it('what is wrong with a control that the page no longer has is told without a link', () => {
    expect(shown({ faults: [{ field: 'answer', code: 'missing' }] })).toContain('<li>Skriv jeres svar</li>');
  });
});
