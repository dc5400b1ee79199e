import { describe, expect, it } from 'vitest';
import { wordsOn } from '../../../bin/rehearse/visit.ts';
import { decisionPage } from '../../../functions/pages/decision/decision-page.ts';
import type { Application } from '../../../schemas/application.ts';
import { anApplication, applications, approval, booking, question } from '../an-application.ts';
import { aDecisionPage } from '../page-inputs.ts';

const HEADING = 'Det er sket indtil nu';
const answered = { ...question, answer: 'Fjorten.\nI Valby.', answeredAt: '2026-11-27T09:00:00Z' };
const lapsed = { ...question, lapsedAt: question.answerBy };

function wordsIn(changes: Partial<Application>): string {
  return wordsOn(decisionPage(aDecisionPage({ application: anApplication(changes) })));
}

describe('what went before', () => {
  it('is not there at first', () => {
    expect(wordsIn({})).not.toContain(HEADING);
  });

  it('B12 N5 tells question and answer with their times, how long the deadline stood still, and the new one', () => {
    const page = wordsIn({ questions: [answered] });

    expect(page).toContain(
      'Amal Yusuf spurgte Hvor mange er I? Og hvor? onsdag den 25. november 2026 kl. 09.35 Virksomheden svarede Fjorten. I Valby. fredag den 27. november 2026 kl. 10.00',
    );
    expect(page).toContain(
      'Fristen stod stille Fra onsdag den 25. november 2026 kl. 09.35 til fredag den 27. november 2026 kl. 10.00',
    );
    expect(page).toContain('Den nye frist mandag den 30. november 2026 kl. 16.00');
  });

  it('B12 tells that the company did not answer', () => {
    expect(wordsIn({ questions: [lapsed] })).toContain(
      'Virksomheden svarede ikke inden fristen, onsdag den 2. december 2026 kl. 16.00.',
    );
  });

  it('N6 tells what the company wrote when no proposed time fitted', () => {
    expect(wordsIn({ refusal: 'Vi kan kun om fredagen.', wishes: [] })).toContain(
      'Ingen af de foreslåede tider passede Vi kan kun om fredagen.',
    );
  });

  it('N4 tells that the company has been given a new date', () => {
    expect(wordsIn({ extensions: 1 })).toContain(
      'Den lovede dato blev ikke holdt Virksomheden har fået en ny dato: senest mandag den 30. november 2026 kl. 16.00.',
    );
  });

  it.each([
    [undefined, 'Søren Dam har givet henvendelsen videre til dig.'],
    ['silent', 'Søren Dam havde henvendelsen før dig og nåede ikke at svare.'],
    ['absent', 'Søren Dam havde henvendelsen før dig og er fraværende.'],
    ['unreached', 'Søren Dam havde henvendelsen før dig og får ikke vores mails.'],
    ['staff', 'Koordinatoren har givet den til dig.'],
  ])('B16 tells from whom it came, and why: %s', (why, words) => {
    const handedOn = { from: 'soren', note: 'De kender os.', ...(why === undefined ? {} : { why }) };
    const page = wordsIn({ handedOn });

    expect(page).toContain('Hos dig siden tirsdag den 24. november 2026 kl. 10.00');
    expect(page).toContain(words);
    expect(page).toContain('Note fra Søren Dam De kender os.');
  });

  it('stays to be read until the meeting, and is gone with a company that has withdrawn', () => {
    const booked = wordsIn({ status: 'booked', decision: approval, booking, questions: [answered] });

    expect(booked).toContain('Fjorten.');
    expect(booked).not.toContain('Den nye frist');
    expect(wordsIn({ ...applications.withdrawn, questions: [answered] })).not.toContain('Fjorten.');
  });
});
