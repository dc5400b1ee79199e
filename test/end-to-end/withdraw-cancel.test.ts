import { describe, expect, it } from 'vitest';
import { APPLICANT, aCompany } from '../../bin/rehearse/a-company.ts';
import { visit, wordsOn } from '../../bin/rehearse/visit.ts';
import { DAY } from '../../functions/domain/time-units.ts';
import { CONSULTANT, startStory } from '../support/story.ts';
import { applications, storedItems } from '../support/table.ts';

/** From Monday 9.00 to Wednesday 9.00, 24 hours before the first slot. */
const UNTIL_LIMIT = 2 * DAY;

describe('withdrawing', () => {
  it('ends it, frees the slots and tells both sides', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const { status, headers } = await story.press(sent.statusUrl, { act: 'withdraw' });
    expect([status, headers.get('location')]).toEqual([303, new URL(sent.statusUrl).pathname]);

    expect((await applications())[0]?.status).toBe('withdrawn');
    expect((await story.slots()).map(({ id }) => id)).toContain(sent.slotId);
    expect((await story.subjectsTo(APPLICANT)).at(-1)).toContain('trukket');
    expect((await story.subjectsTo(CONSULTANT)).at(-1)).toContain('trukket');
    expect(wordsOn((await visit(sent.statusUrl)).text)).toContain('I har trukket jeres henvendelse tilbage');
  });

  it('before the consultant was asked is no news to the consultant', async () => {
    const story = await startStory({ load: loadAllBut('events/start-execution') });
    const sent = await story.submit();
    expect((await applications())[0]?.status).toBe('submitted');
    await story.press(sent.statusUrl, { act: 'withdraw' });

    expect((await applications())[0]?.status).toBe('withdrawn');
    expect(await story.subjectsTo(CONSULTANT)).toEqual([]);
    expect(await story.subjectsTo(APPLICANT)).toHaveLength(2);
  });

  it('works on a page that was open while the consultant decided', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const { formToken } = await story.opened(sent.statusUrl);
    await story.approve(sent);
    const { status } = await story.post(sent.statusUrl, { formToken, act: 'withdraw' });
    await story.letUndoPass(60);

    expect([status, (await applications())[0]?.status]).toEqual([303, 'withdrawn']);
    expect((await story.place.inbox()).map(({ subject }) => subject).join()).not.toContain('aftalt');
  });

  it('is refused once a meeting is agreed, and the page then offers to cancel', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const { formToken } = await story.opened(sent.statusUrl);
    await story.approve(sent);
    await story.letUndoPass();
    const { status, text } = await story.post(sent.statusUrl, { formToken, act: 'withdraw' });

    expect(status).toBe(409);
    expect(wordsOn(text)).toContain('Der er sket noget med henvendelsen');
    expect(text).toContain('value="cancel"');
    expect((await applications())[0]?.status).toBe('booked');
  });

  it('B9 pressed twice, or twice at once, is done once and told once', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const { formToken } = await story.opened(sent.statusUrl);
    await story.place.advance(3000);
    const press = () => story.post(sent.statusUrl, { formToken, act: 'withdraw' });
    const answers = [...(await Promise.all([press(), press(), press()])), await press()];

    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(await story.subjectsTo(APPLICANT)).toHaveLength(2);
    expect(await story.subjectsTo(CONSULTANT)).toHaveLength(2);
  });

  it('hides the answers from the consultant', async () => {
    const story = await startStory();
    const { decisionUrl } = await story.reach('withdrawn');
    const { text } = await visit(decisionUrl);

    expect(text).not.toContain(String(aCompany()['situation']));
    expect(text).not.toContain(APPLICANT);
  });
});

describe('cancelling', () => {
  it('C7 frees the slot, tells both sides and takes the meeting out of both calendars', async () => {
    const story = await startStory();
    const sent = await story.book();
    expect((await story.slots()).map(({ id }) => id)).not.toContain(sent.slotId);
    expect((await story.press(sent.statusUrl, { act: 'cancel' })).status).toBe(303);

    expect((await applications())[0]?.status).toBe('cancelled');
    expect((await story.slots()).map(({ id }) => id)).toContain(sent.slotId);
    for (const address of [APPLICANT, CONSULTANT]) {
      const mail = (await story.mailsTo(address)).at(-1);
      expect(mail?.subject).toContain('aflyst');
      expect(mail?.attachments[0]?.contentType).toBe('text/calendar; method=CANCEL');
    }
  });

  it('C7 works up to the very limit', async () => {
    const story = await startStory();
    const sent = await story.book();
    const { formToken } = await story.opened(sent.statusUrl);
    await story.place.advance(UNTIL_LIMIT - 16_000);
    const again = await story.opened(sent.statusUrl);
    await story.place.advance(3000);

    expect(formToken).not.toBe(again.formToken);
    expect((await story.post(sent.statusUrl, { ...again, text: undefined, act: 'cancel' })).status).toBe(303);
  });

  it('C7 is refused after the limit, by a page that says whom to call', async () => {
    const story = await startStory();
    const sent = await story.book();
    await story.place.advance(UNTIL_LIMIT - 14_000);
    const { formToken } = await story.opened(sent.statusUrl);
    await story.place.advance(20_000);
    const before = await storedItems();
    const late = await story.post(sent.statusUrl, { formToken, act: 'cancel' });

    expect(late.status).toBe(409);
    expect(wordsOn(late.text)).toContain('Fristen for at aflyse her på siden er gået');
    expect(wordsOn(late.text)).toMatch(/ring til Mette Holm på 00 00 00 01/);
    expect(late.text).not.toContain('value="cancel"');
    expect(await storedItems()).toEqual(before);
  });

  it('is refused while nothing is agreed', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const { status } = await story.press(sent.statusUrl, { act: 'cancel' });

    expect(status).toBe(409);
    expect((await applications())[0]?.status).toBe('awaitingDecision');
  });

  it('B9 pressed twice at once sends one calendar message to each', async () => {
    const story = await startStory();
    const sent = await story.book();
    const { formToken } = await story.opened(sent.statusUrl);
    await story.place.advance(3000);
    const press = () => story.post(sent.statusUrl, { formToken, act: 'cancel' });
    const answers = await Promise.all([press(), press()]);

    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await story.subjectsTo(APPLICANT)).toHaveLength(3);
    expect((await applications())[0]?.booking?.sequence).toBe(2);
  });
});

/** The service with one function that does nothing. */
function loadAllBut(missing: string) {
  return (name: string): Promise<object> =>
    name === missing
      ? Promise.resolve({ handler: async () => ({ batchItemFailures: [] }) })
      : import(new URL(`../../functions/${name}.ts`, import.meta.url).href);
}
