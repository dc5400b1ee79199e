import { describe, expect, it } from 'vitest';
import { APPLICANT } from '../../bin/rehearse/a-company.ts';
import { visit, wordsOn } from '../../bin/rehearse/visit.ts';
import { COLLEAGUE, CONSULTANT, startStory } from '../support/story.ts';
import { applications } from '../support/table.ts';

const noCapacity = { declineReason: 'no-capacity', note: 'Fuldt booket til jul.' };
const OTHER = 'anders.bjerre@example.org';

describe('a decline for lack of time', () => {
  it('N7 goes to the next consultant, and the company hears of nothing', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const [before] = await applications();
    await story.decline(sent, noCapacity);
    await story.letUndoPass();

    expect((await applications())[0]).toMatchObject({
      status: 'awaitingDecision',
      consultantId: 'anders-bjerre',
      passedBy: ['mette-holm'],
      decideBy: before?.decideBy,
    });
    expect(await story.subjectsTo(APPLICANT)).toHaveLength(1);
    expect((await story.subjectsTo(CONSULTANT)).at(-1)).toContain('Givet videre');
    expect((await visit(sent.decisionUrl)).status).toBe(410);
  });

  it('N7 shows the next one from whom it comes, and why', async () => {
    const story = await startStory();
    await story.decline(await story.submit(), noCapacity);
    await story.letUndoPass();
    const page = wordsOn((await visit(await story.pageOf(OTHER))).text);

    expect(page).toContain('Mette Holm havde henvendelsen før dig og har ikke tid.');
    expect(page).toContain('Note fra Mette Holm Fuldt booket til jul.');
  });

  it('N7 only the last one reaches the company, with its reason', async () => {
    const story = await startStory();
    await story.decline(await story.submit(), noCapacity);
    await story.letUndoPass();
    for (const address of [OTHER, COLLEAGUE]) {
      await story.decline({ decisionUrl: await story.pageOf(address) }, noCapacity);
      await story.letUndoPass();
    }

    expect((await applications())[0]?.status).toBe('declined');
    const [, mail, ...others] = await story.mailsTo(APPLICANT);
    expect(wordsOn(mail?.body.text ?? '')).toContain('Vi har ikke flere ledige tider lige nu');
    expect(others).toEqual([]);
  });

  it('N7 N19 is told beforehand, as long as there is somebody to go to', async () => {
    const story = await startStory();
    const { decisionUrl } = await story.submit();
    const first = wordsOn((await visit(decisionUrl)).text);
    expect(first).toContain('Vælger du »Vi har ikke flere ledige tider lige nu«, sker der i stedet dette:');
    expect(first).toContain('Henvendelsen går først videre til den næste konsulent.');
    await story.decline({ decisionUrl }, noCapacity);
    await story.letUndoPass();
    await story.decline({ decisionUrl: await story.pageOf(OTHER) }, noCapacity);
    await story.letUndoPass();

    const last = wordsOn((await visit(await story.pageOf(COLLEAGUE))).text);
    expect(last).not.toContain('videre til den næste konsulent');
  });

  it('N2 tells while it can be undone what will follow', async () => {
    const story = await startStory();
    const sent = await story.submit();
    await story.decline(sent, noCapacity);

    expect(wordsOn((await visit(sent.decisionUrl)).text)).toContain(
      'Når fristen for at fortryde er gået, spørger vi den næste konsulent.',
    );
  });
});
