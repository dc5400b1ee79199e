import { describe, expect, it } from 'vitest';
import { APPLICANT } from '../../bin/rehearse/a-company.ts';
import { visit, wordsOn } from '../../bin/rehearse/visit.ts';
import { DAY, HOUR } from '../../functions/domain/time-units.ts';
import { CONSULTANT, startStory } from '../support/story.ts';
import { applications, storedItems } from '../support/table.ts';

const READING_MS = 3000;

/** The times that the story's consultant proposes, 13.00 and 9.30 in Copenhagen. */
const THURSDAY = 'mette-holm_20261203T1200Z';
const FRIDAY = 'mette-holm_20261204T0830Z';

/** How many calendar days hold a cell of anybody's. */
async function heldDays(): Promise<number> {
  const days = [...(await storedItems())].filter(([key]) => key.includes(' day#'));
  return days.filter(([, item]) => JSON.stringify(item).includes('applicationId')).length;
}

describe('times proposed to the company', () => {
  it('E15 N6 stand on its page as radio buttons, none of them chosen, with the date to choose by', async () => {
    const story = await startStory();
    const { statusUrl } = await story.reach('awaitingChoice');
    const { text } = await visit(statusUrl);
    const words = wordsOn(text);

    expect((await applications())[0]?.status).toBe('awaitingChoice');
    expect(words).toContain('Vælg senest torsdag den 26. november 2026 kl. 16.00');
    expect(words).toContain('torsdag den 3. december 2026 kl. 13.00–14.00');
    expect(words).toContain('fredag den 4. december 2026 kl. 09.30–10.30');
    expect(text.match(/type="radio"/g)).toHaveLength(3);
    expect(text).not.toContain('checked');
  });

  it('N2 do not show while they can be undone', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const before = wordsOn((await visit(sent.statusUrl)).text);
    await story.propose(sent);

    expect((await applications())[0]?.status).toBe('decided');
    expect(wordsOn((await visit(sent.statusUrl)).text)).toBe(before);
  });

  it('N6 one press books the time, frees the others and tells both, each with a calendar entry', async () => {
    const story = await startStory();
    const sent = await story.reach('awaitingChoice');
    const { status } = await story.choose(sent, FRIDAY);
    const [application] = await applications();

    expect([status, application?.status]).toEqual([303, 'booked']);
    expect(application?.booking?.slot.id).toBe(FRIDAY);
    for (const address of [APPLICANT, CONSULTANT]) {
      const mail = (await story.mailsTo(address)).at(-1);
      expect(JSON.stringify(mail)).toContain('text/calendar');
      expect(mail?.body.text).toContain('4. december 2026');
    }
    expect(await heldDays()).toBe(1);
    expect((await story.slots()).map(({ id }) => id)).toContain(sent.slotId);
    const words = wordsOn((await visit(sent.statusUrl)).text);
    expect(words).toContain('I har valgt tiden, og Mette Holm har fået besked.');
    expect(words).toContain('Tid fredag den 4. december 2026 kl. 09.30–10.30');
  });

  it('can be declined with a message; the consultant is asked for others and reads it', async () => {
    const story = await startStory();
    const sent = await story.reach('awaitingChoice');
    const { status } = await story.choose(sent, 'none-fits', { message: 'Kun om tirsdagen.' });
    const [application] = await applications();

    expect([status, application?.status]).toEqual([303, 'awaitingDecision']);
    expect(application?.refusal).toBe('Kun om tirsdagen.');
    expect(await heldDays()).toBe(0);
    const words = wordsOn((await visit(sent.statusUrl)).text);
    expect(words).toContain('I har svaret, at ingen af tiderne passer.');
    expect(words).toContain('I skrev, da ingen af de foreslåede tider passede Kun om tirsdagen.');
    expect(words).toMatch(/I får svar senest \w+dag den \d/);
  });

  it('C5 are free again when the company lets them pass, and both are told', async () => {
    const story = await startStory();
    const sent = await story.reach('awaitingChoice');
    await story.place.advance(3 * DAY);
    const { formToken } = await story.opened(sent.statusUrl);
    const told = await Promise.all([APPLICANT, CONSULTANT].map((one) => story.subjectsTo(one)));
    await story.place.advance(8 * HOUR);

    expect((await applications())[0]?.status).toBe('expired');
    expect(await heldDays()).toBe(0);
    expect(await story.subjectsTo(APPLICANT)).toHaveLength((told[0]?.length ?? 0) + 1);
    expect(await story.subjectsTo(CONSULTANT)).toHaveLength((told[1]?.length ?? 0) + 1);

    const words = wordsOn((await visit(sent.statusUrl)).text);
    expect(words).toContain('I fik ikke valgt en tid');
    expect(words).toContain('holdt dem fri til torsdag den 26. november 2026 kl. 16.00');
    expect(words).not.toContain('I har ikke fået svar til tiden');
    const late = await story.post(sent.statusUrl, { formToken, act: 'choose', slotId: FRIDAY });
    expect(late.status).toBe(409);
    expect(wordsOn(late.text)).toContain('ring til Mette Holm på 00 00 00 01');
  });
});

describe('a choice', () => {
  it('B9 sent twice, or twice at once, books once and tells once', async () => {
    const story = await startStory();
    const sent = await story.reach('awaitingChoice');
    const mails = (await story.place.inbox()).length;
    const { formToken } = await story.opened(sent.statusUrl);
    await story.place.advance(READING_MS);
    const press = () => story.post(sent.statusUrl, { formToken, act: 'choose', slotId: FRIDAY });
    const answers = [...(await Promise.all([press(), press(), press()])), await press()];

    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(await story.place.inbox()).toHaveLength(mails + 2);
  });

  it('B7 of another time in a second tab is refused, with the meeting that is agreed and whom to call', async () => {
    const story = await startStory();
    const sent = await story.reach('awaitingChoice');
    const { formToken } = await story.opened(sent.statusUrl);
    await story.choose(sent, FRIDAY);
    const late = await story.post(sent.statusUrl, { formToken, act: 'choose', slotId: THURSDAY });
    const words = wordsOn(late.text);

    expect(late.status).toBe(409);
    expect(words).toContain('Der kan ikke længere vælges mellem tiderne');
    expect(words).toContain('ring til Mette Holm på 00 00 00 01');
    expect(words).toContain('Tid fredag den 4. december 2026 kl. 09.30–10.30');
    expect((await applications())[0]?.booking?.slot.id).toBe(FRIDAY);
  });

  it('B7 after the withdrawal is refused, and the coordinator is the one to call', async () => {
    const story = await startStory();
    const sent = await story.reach('awaitingChoice');
    const { formToken } = await story.opened(sent.statusUrl);
    await story.press(sent.statusUrl, { act: 'withdraw' });
    const late = await story.post(sent.statusUrl, { formToken, act: 'choose', slotId: FRIDAY });

    expect(late.status).toBe(409);
    expect(wordsOn(late.text)).toContain('ring til Lone Vestergaard på 00 00 00 00');
    expect(await heldDays()).toBe(0);
  });

  it('of a time that was not proposed books nothing, and asks again', async () => {
    const story = await startStory();
    const sent = await story.reach('awaitingChoice');
    const { status, text } = await story.choose(sent, sent.slotId);

    expect(status).toBe(409);
    expect(text).toContain('<a href="#field-slotId">Tiden kan ikke længere vælges.');
    expect((await applications())[0]?.status).toBe('awaitingChoice');
  });

  it('N1 without a time changes nothing, and the summary leads to the times', async () => {
    const story = await startStory();
    const sent = await story.reach('awaitingChoice');
    const { status, text } = await story.press(sent.statusUrl, { act: 'choose' });

    expect(status).toBe(422);
    expect(text).toContain('<a href="#field-slotId">Vælg en tid');
    expect((await applications())[0]?.status).toBe('awaitingChoice');
  });

  it('N1 sooner than two seconds after the page was made books nothing', async () => {
    const story = await startStory();
    const sent = await story.reach('awaitingChoice');
    const { formToken } = await story.opened(sent.statusUrl);
    const { status } = await story.post(sent.statusUrl, { formToken, act: 'choose', slotId: FRIDAY });

    expect([status, (await applications())[0]?.status]).toEqual([422, 'awaitingChoice']);
  });

  it('with a message that would reach nobody is asked about, and both stay as they were', async () => {
    const story = await startStory();
    const sent = await story.reach('awaitingChoice');
    const { status, text } = await story.choose(sent, FRIDAY, { message: 'Vi glæder os.' });

    expect(status).toBe(422);
    expect(text).toContain('<a href="#field-message">Slet beskeden');
    expect(text).toContain('Vi glæder os.');
    expect(text).toContain(`value="${FRIDAY}" checked`);
  });
});
