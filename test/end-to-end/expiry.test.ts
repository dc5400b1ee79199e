import { SendTaskSuccessCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { APPLICANT } from '../../bin/rehearse/a-company.ts';
import { postJson, visit, wordsOn } from '../../bin/rehearse/visit.ts';
import { HOUR, MINUTE } from '../../functions/domain/time-units.ts';
import { calendarStore } from '../../functions/stores/calendar-store.ts';
import type { CalendarDay } from '../../schemas/calendar-day.ts';
import { CONSULTANT, COORDINATOR, startStory } from '../support/story.ts';
import { applications } from '../support/table.ts';

/** Two working days past the promised Friday. */
const LAST_DEADLINE = Date.parse('2026-12-01T15:00:00.000Z');
const STAND_IN = 'anders.bjerre@example.org';

const cellsIn = ({ cells }: CalendarDay) => Object.keys(cells);

// What fails here is meant to: the log need not tell.
vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'SILENT');

const stepFunctions = mockClient(SFNClient);
stepFunctions.restore();
afterEach(() => stepFunctions.restore());

describe('an application that nobody decides on', () => {
  it('B17 expires at its deadline, with word to company, consultant and coordinator', async () => {
    const story = await startStory();
    const sent = await story.submit();
    await story.place.advance(LAST_DEADLINE - story.place.timers.now().getTime() - 1);
    expect((await applications())[0]).toMatchObject({
      status: 'awaitingDecision',
      brokenPromise: '2026-11-27T15:00:00.000Z',
      decideBy: new Date(LAST_DEADLINE).toISOString(),
    });

    await story.place.advance(1);
    expect((await applications())[0]).toMatchObject({ status: 'expired' });
    const told = await Promise.all([APPLICANT, STAND_IN, COORDINATOR].map((to) => story.subjectsTo(to)));
    expect(told.every((subjects) => subjects.at(-1)?.includes(sent.reference))).toBe(true);
    expect(told.map((subjects) => subjects.at(-1)?.split(/[:[]/)[0]?.trim())).toEqual([
      'I har ikke fået svar til tiden',
      'Fristen er udløbet',
      'Fristen er udløbet',
    ]);
    const apology = (await story.mailsTo(APPLICANT)).at(-1);
    expect(apology?.body.text).toContain('Lone Vestergaard');
  });

  it('C5 frees its slots', async () => {
    const story = await startStory();
    const last = (await story.slots()).at(-1);
    await story.submit({ slotWishes: [last?.id] });
    const held = async () =>
      (await calendarStore().daysOf((await applications())[0]?.wishes ?? [])).flatMap(cellsIn);
    await story.place.advance(LAST_DEADLINE - story.place.timers.now().getTime() - 1);
    expect((await held()).length).toBeGreaterThan(0);
    await story.place.advance(1);

    expect((await applications())[0]?.status).toBe('expired');
    expect(await held()).toEqual([]);
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
    const before = await story.place.inbox();
    for (const _run of [1, 2, 3]) {
      await story.place.sweep();
    }

    expect(await story.place.inbox()).toEqual(before);
    expect(before.filter(({ subject }) => subject.startsWith('Fristen er udløbet'))).toHaveLength(2);
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
