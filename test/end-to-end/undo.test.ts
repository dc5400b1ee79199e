import { describe, expect, it } from 'vitest';
import { APPLICANT } from '../../bin/rehearse/a-company.ts';
import { visit, wordsOn } from '../../bin/rehearse/visit.ts';
import { anOrganisation } from '../support/an-organisation.ts';
import { CONSULTANT, startStory } from '../support/story.ts';
import { applications, wholeTable } from '../support/table.ts';

describe('undoing a decision', () => {
  it.each(['approve', 'propose', 'ask', 'handOver', 'decline'] as const)(
    'N2 restores wait, slot and deadline after %s, and nothing was sent',
    async (act) => {
      const story = await startStory();
      const sent = await story.submit();
      const [before] = await applications();
      const cells = await cellsInTable();
      await story[act](sent);
      expect((await applications())[0]?.status).toBe('decided');
      expect((await visit(sent.decisionUrl)).text).toContain('value="undo"');
      const { status } = await story.press(sent.decisionUrl, { decision: 'undo' });
      expect(status).toBe(303);
      expect(wordsOn((await visit(sent.decisionUrl)).text)).toContain('Dit svar er fortrudt');
      await story.letUndoPass(3600);

      const [after] = await applications();
      expect(after).toMatchObject({
        status: 'awaitingDecision',
        dueAt: before?.dueAt,
        decideBy: before?.decideBy,
        wishes: before?.wishes,
        ladder: before?.ladder,
        consultantId: before?.consultantId,
        linkVersions: before?.linkVersions,
      });
      expect(after).not.toHaveProperty('decision');
      expect(after).not.toHaveProperty('pendingAct');
      expect(await cellsInTable()).toEqual(cells);
      expect((await story.place.inbox()).length).toBe(2);
    },
  );

  it('N2 lets the consultant decide otherwise, and only that is told', async () => {
    const story = await startStory();
    const sent = await story.submit();
    await story.approve(sent);
    await story.press(sent.decisionUrl, { decision: 'undo' });
    await story.decline(sent);
    await story.letUndoPass();

    expect(await story.subjectsTo(APPLICANT)).toEqual([
      expect.stringContaining('Vi har modtaget'),
      expect.not.stringContaining('aftalt'),
    ]);
    expect((await applications())[0]?.status).toBe('declined');
  });

  it('N2 leaves the deadline to end the wait as before', async () => {
    const story = await startStory();
    const sent = await story.submit();
    await story.approve(sent);
    await story.press(sent.decisionUrl, { decision: 'undo' });
    await story.place.advance(10 * 24 * 3600 * 1000);

    expect((await applications())[0]?.status).toBe('expired');
  });

  it('N2 is too late once the time is over', async () => {
    const story = await startStory();
    const sent = await story.submit();
    await story.approve(sent);
    await story.place.advance(4000);
    const { formToken } = await story.opened(sent.decisionUrl);
    await story.letUndoPass();
    const { status, text } = await story.post(sent.decisionUrl, { decision: 'undo', formToken });

    expect(status).toBe(409);
    expect(wordsOn(text)).toContain('Det er for sent at fortryde');
    expect((await applications())[0]?.status).toBe('booked');
  });

  it('N2 too late after a withdrawal says what has happened in its place', async () => {
    const story = await startStory();
    const sent = await story.submit();
    await story.approve(sent);
    const { formToken } = await story.opened(sent.decisionUrl);
    await story.press(sent.statusUrl, { act: 'withdraw' });
    const { status, text } = await story.post(sent.decisionUrl, { decision: 'undo', formToken });

    expect(status).toBe(409);
    expect(wordsOn(text)).toContain('Der er sket noget med henvendelsen, siden du åbnede siden.');
    expect(wordsOn(text)).toContain('Virksomheden har selv trukket henvendelsen tilbage.');
  });

  it('N2 says no longer that an answer was undone once something else has happened', async () => {
    const story = await startStory();
    const sent = await story.submit();
    await story.approve(sent);
    await story.press(sent.decisionUrl, { decision: 'undo' });
    await story.ask(sent);
    await story.letUndoPass();
    await story.press(sent.statusUrl, { act: 'answer', answer: 'Ja.' });

    expect(wordsOn((await visit(sent.decisionUrl)).text)).not.toContain('Dit svar er fortrudt');
  });

  it('N2 says until when, and offers nothing else meanwhile', async () => {
    const story = await startStory();
    const sent = await story.submit();
    await story.approve(sent);
    const { text } = await visit(sent.decisionUrl);

    expect(wordsOn(text)).toContain('Du kan fortryde indtil kl. 09.00.13');
    expect(text).toMatch(/<button[^>]*name="decision" value="undo"/);
    expect(text).not.toMatch(/value="(approve|propose|ask|handOver|decline)"/);
  });

  it('N2 is not offered where the organisation gives no time for it', async () => {
    const story = await startStory({ settings: anOrganisation({ deadlines: { undoSeconds: 0 } }) });
    const sent = await story.submit();
    const { status } = await story.approve(sent);
    expect(status).toBe(303);
    await story.letUndoPass(1);

    const { text } = await visit(sent.decisionUrl);
    expect(wordsOn(text)).toContain('Mødet er aftalt');
    expect(text).not.toContain('value="undo"');
    expect(await story.subjectsTo(CONSULTANT)).toHaveLength(2);
  });

  it('lets the company withdraw meanwhile, and sends no decision', async () => {
    const story = await startStory();
    const sent = await story.submit();
    await story.approve(sent);
    expect((await story.press(sent.statusUrl, { act: 'withdraw' })).status).toBe(303);
    await story.letUndoPass(60);

    const [application] = await applications();
    expect(application?.status).toBe('withdrawn');
    expect(application).not.toHaveProperty('decision');
    const subjects = (await story.place.inbox()).map(({ subject }) => subject).join('\n');
    expect(subjects).not.toMatch(/aftalt|godkendt/);
    expect((await story.slots()).map(({ id }) => id)).toContain(sent.slotId);
  });
});

/** Who has which quarters, without the versions that count the writes. */
async function cellsInTable(): Promise<unknown> {
  const days = [...(await wholeTable())].filter(([key]) => key.includes(' day#'));
  return Object.assign({}, ...days.map(([, { cells }]) => cells));
}
