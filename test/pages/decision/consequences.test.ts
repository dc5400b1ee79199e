import { describe, expect, it } from 'vitest';
import { decisionPage } from '../../../functions/pages/decision/decision-page.ts';
import { anApplication } from '../an-application.ts';
import { aDecisionPage } from '../page-inputs.ts';

/** What stands in the box of one answer. */
function boxOf(kind: string, changes: Parameters<typeof aDecisionPage>[0] = {}): string {
  const boxes = decisionPage(aDecisionPage(changes)).split('<div class="answer">');
  return boxes.find((box) => box.includes(`name="decision" value="${kind}"`)) ?? '';
}

const deadline = 'mandag den 30. november 2026 kl. 16.00';

describe('what an answer will do', () => {
  it.each([
    ['approve', 'E-mail til aase@example.dk: Jeres møde er aftalt [RG-7K3M-42Q]'],
    ['approve', 'E-mail til amal@example.org: Du har godkendt en tid'],
    ['propose', 'E-mail til aase@example.dk: Vælg en tid til jeres møde'],
    ['ask', 'E-mail til aase@example.dk: Vi har et spørgsmål til jer'],
    ['handOver', 'E-mail til den, der overtager: Ny henvendelse'],
    ['decline', 'E-mail til aase@example.dk: Svar på jeres henvendelse'],
  ])('N19 %s tells which mail goes to whom, and shows it', (kind, summary) => {
    expect(boxOf(kind)).toContain(`<summary>${summary}`);
    expect(boxOf(kind)).toContain('Kære Åse\n\nHer står mailens tekst.');
  });

  it.each([
    ['approve', 'Den valgte tid bliver booket i din kalender. De andre ønskede tider bliver ledige igen.'],
    [
      'propose',
      'Dine forslag bliver holdt i din kalender, mens virksomheden vælger. Den har højst 3 arbejdsdage',
    ],
    ['ask', 'De ønskede tider bliver stadig holdt i din kalender.'],
    ['handOver', 'De ønskede tider bliver ledige i din kalender.'],
    ['decline', 'Alle de ønskede tider bliver ledige igen.'],
  ])('N19 %s tells what happens in the calendar', (kind, words) => {
    expect(boxOf(kind)).toContain(words);
  });

  it.each([
    ['approve', `Din frist for at svare, ${deadline}, falder bort.`],
    ['propose', `Din frist for at svare, ${deadline}, står stille imens`],
    ['ask', `Din frist for at svare, ${deadline}, står stille imens`],
    ['handOver', `Fristen for at svare, ${deadline}, er den samme for den, der overtager.`],
    ['decline', `Din frist for at svare, ${deadline}, falder bort.`],
  ])('N5 N19 %s tells what becomes of the deadline', (kind, words) => {
    expect(boxOf(kind)).toContain(words);
  });

  it('N7 a decline for lack of time goes on first, as long as there is somebody to go to', () => {
    const decline = boxOf('decline');
    const { passOn: _nobody, ...previews } = aDecisionPage().previews;

    expect(decline).toContain('Vælger du »Vi har ikke flere ledige tider lige nu«');
    expect(decline).toContain('Din besked til virksomheden bliver så ikke sendt.');
    expect(decline).toContain('E-mail til den, der overtager: Ny henvendelse');
    expect(boxOf('decline', { previews })).not.toContain('sker der i stedet');
  });

  it('N19 nothing is freed where no time was held', () => {
    const application = anApplication({ wishes: [] });

    expect(boxOf('decline', { application, wishes: [] })).not.toContain('ledige igen');
  });
});
