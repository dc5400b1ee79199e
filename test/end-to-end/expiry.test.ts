import { SendTaskSuccessCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { APPLICANT, CONSULTANT, COORDINATOR, startStory } from '../support/story.ts';
import { applications } from '../support/table.ts';
import { postJson, visit, wordsOn } from '../support/visit.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

// What fails here is meant to: the log need not tell.
vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'SILENT');

const stepFunctions = mockClient(SFNClient);
stepFunctions.restore();
afterEach(() => stepFunctions.restore());

describe('an application that nobody decides on', () => {
  it('B17 expires at its deadline, with word to company, consultant and coordinator', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const [waiting] = await applications();
    expect(waiting?.decideBy).toBe('2026-11-27T15:00:00.000Z');
    await story.place.advance(Date.parse(waiting?.decideBy ?? '') - story.place.timers.now().getTime() - 1);
    expect((await applications())[0]?.status).toBe('awaitingDecision');

    await story.place.advance(1);
    expect((await applications())[0]).toMatchObject({ status: 'expired' });
    const told = await Promise.all([APPLICANT, CONSULTANT, COORDINATOR].map((to) => story.subjectsTo(to)));
    expect(told.map((subjects) => subjects.length)).toEqual([2, 2, 1]);
    expect(told.every((subjects) => subjects.at(-1)?.includes(sent.reference))).toBe(true);
    const [, apology] = await story.mailsTo(APPLICANT);
    expect(apology?.body.text).toContain('Lone Vestergaard');
  });

  it('C5 frees its slots', async () => {
    const story = await startStory();
    const last = (await story.slots()).at(-1);
    await story.submit({ slotWishes: [last?.id] });
    await story.place.advance(4 * 24 * HOUR);
    expect((await story.slots()).map(({ id }) => id)).not.toContain(last?.id);
    await story.place.advance(8 * HOUR);

    expect((await applications())[0]?.status).toBe('expired');
    expect((await story.slots()).map(({ id }) => id)).toContain(last?.id);
  });

  it('B17 is told by both pages', async () => {
    const story = await startStory();
    const sent = await story.reach('expired');

    expect(wordsOn((await visit(sent.statusUrl)).text)).toContain('I har ikke fået svar til tiden');
    expect(wordsOn((await visit(sent.statusUrl)).text)).toContain('Lone Vestergaard');
    expect(wordsOn((await visit(sent.decisionUrl)).text)).toContain('Fristen for at svare er gået');
  });

  it('B15 expires once, however often the sweepers run', async () => {
    const story = await startStory();
    await story.reach('expired');
    for (const _run of [1, 2, 3]) {
      await story.place.sweep();
    }

    expect(await story.subjectsTo(APPLICANT)).toHaveLength(2);
    expect(await story.subjectsTo(COORDINATOR)).toHaveLength(1);
  });
});

describe('the sweepers', () => {
  it('B20 finish a decision whose wake was lost', async () => {
    const story = await startStory();
    const sent = await story.submit();
    stepFunctions.reset();
    stepFunctions.on(SendTaskSuccessCommand).rejects(new Error('The network is down'));
    const { status } = await story.approve(sent);
    expect(status).toBe(303);
    stepFunctions.restore();
    await story.letUndoPass(MINUTE / 1000);
    expect((await applications())[0]?.status).toBe('decided');

    await story.place.sweep();
    expect((await applications())[0]?.status).toBe('booked');
    expect(await story.subjectsTo(APPLICANT)).toHaveLength(2);
  });

  it('B20 leave a wait alone that is well', async () => {
    const story = await startStory();
    await story.submit();
    const [before] = await applications();
    await story.place.advance(HOUR);
    await story.place.sweep();

    expect(await applications()).toEqual([before]);
  });

  it('B20 start what the stream could not', async () => {
    const story = await startStory();
    const body = await story.submission();
    stepFunctions.reset();
    stepFunctions.on(StartExecutionCommand).rejects(new Error('The network is down'));
    await postJson(story.formUrl, body);
    await story.place.advance(MINUTE);
    expect((await applications())[0]).toMatchObject({ status: 'submitted' });
    stepFunctions.restore();

    await story.place.advance(MINUTE);
    await story.place.sweep();
    expect((await applications())[0]).toMatchObject({ status: 'awaitingDecision' });
    expect(await story.subjectsTo(CONSULTANT)).toHaveLength(1);
    expect(await story.subjectsTo(APPLICANT)).toHaveLength(1);
  });
});
