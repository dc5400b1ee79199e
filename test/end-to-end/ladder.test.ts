import { describe, expect, it } from 'vitest';
import { APPLICANT } from '../../bin/rehearse/a-company.ts';
import { visit, wordsOn } from '../../bin/rehearse/visit.ts';
import { longDateTime } from '../../functions/domain/danish-time.ts';
import { DAY } from '../../functions/domain/time-units.ts';
import { settingsStore } from '../../functions/stores/settings-store.ts';
import type { VirtualHome } from '../../local/virtual-home.ts';
import type { LadderRules } from '../../schemas/settings-rules.ts';
import { answerLost, intervene } from '../support/store-faults.ts';
import { anApproval, type Sent, type Story, startStory } from '../support/story.ts';
import { applications } from '../support/table.ts';

const STAND_IN = 'anders.bjerre@example.org';

/** Wednesday at 9, Thursday at 9, Friday at 16: what comes of silence since Monday morning. */
const REMINDED = '2026-11-25T08:00:00.000Z';
const HANDED_ON = '2026-11-26T08:00:00.000Z';
const PROMISED = '2026-11-27T15:00:00.000Z';

async function goTo(story: Story<VirtualHome>, instant: string): Promise<void> {
  await story.place.advance(Date.parse(instant) - story.place.timers.now().getTime());
}

/** Every mail about it: when, to whom, what; the reference is left out. */
async function mails(story: Story, { reference }: Pick<Sent, 'reference'>): Promise<string[]> {
  const about = (await story.place.inbox()).filter(({ subject }) => subject.includes(reference));
  const moments = [...new Set(about.map(({ at }) => at))].toSorted((one, other) => one - other);
  return moments.flatMap((moment) => [
    longDateTime(new Date(moment * 1000), 'da'),
    ...about
      .filter(({ at }) => at === moment)
      .map(({ destination, subject }) => `  ${nameIn(destination.to)}: ${subject.split(' [')[0]}`)
      .toSorted(),
  ]);
}

const nameIn = (to: readonly string[]) => to.join().split('@')[0]?.split('<').at(-1);
const statuses = async () => (await applications()).map(({ status }) => status);

async function setLadder(ladder: Partial<LadderRules>): Promise<void> {
  const settings = await settingsStore().get();
  await settingsStore().put({ ...settings, ladder: { ...settings.ladder, ...ladder } });
}

describe('an application about which everybody is silent', () => {
  it('N4 is reminded of, given to a stand-in, promised anew and ended, each at its Danish hour', async () => {
    const story = await startStory();
    const sent = await story.submit();

    await story.place.advance(9 * DAY);

    expect(await mails(story, sent)).toMatchInlineSnapshot(`
      [
        "mandag den 23. november 2026 kl. 09.00",
        "  aase: Vi har modtaget jeres henvendelse",
        "  mette.holm: Ny henvendelse fra Nordlys Trykkeri ApS",
        "onsdag den 25. november 2026 kl. 09.00",
        "  mette.holm: Husk at svare: Nordlys Trykkeri ApS",
        "torsdag den 26. november 2026 kl. 09.00",
        "  aase: I har fået en ny konsulent",
        "  anders.bjerre: Ny henvendelse fra Nordlys Trykkeri ApS",
        "  mette.holm: Givet videre: Nordlys Trykkeri ApS",
        "fredag den 27. november 2026 kl. 09.00",
        "  lone.vestergaard: Fristen er tæt på: Nordlys Trykkeri ApS",
        "fredag den 27. november 2026 kl. 16.00",
        "  aase: I får svar senere end lovet",
        "  anders.bjerre: Ny frist: Nordlys Trykkeri ApS",
        "  lone.vestergaard: Ny frist: Nordlys Trykkeri ApS",
        "tirsdag den 1. december 2026 kl. 09.00",
        "  anders.bjerre: Husk at svare: Nordlys Trykkeri ApS",
        "  lone.vestergaard: Fristen er tæt på: Nordlys Trykkeri ApS",
        "tirsdag den 1. december 2026 kl. 16.00",
        "  aase: I har ikke fået svar til tiden",
        "  anders.bjerre: Fristen er udløbet: Nordlys Trykkeri ApS",
        "  lone.vestergaard: Fristen er udløbet: Nordlys Trykkeri ApS",
      ]
    `);
    expect(await statuses()).toEqual(['expired']);
  });

  it('B14 counts no day of Christmas', async () => {
    const story = await startStory({ now: new Date('2026-12-22T12:00:00.000Z') });
    const sent = await story.submit();

    await story.place.advance(20 * DAY);

    const moments = (await mails(story, sent)).filter((line) => !line.startsWith(' '));
    expect(moments).toMatchInlineSnapshot(`
      [
        "tirsdag den 22. december 2026 kl. 13.00",
        "mandag den 28. december 2026 kl. 09.00",
        "tirsdag den 29. december 2026 kl. 09.00",
        "onsdag den 30. december 2026 kl. 09.00",
        "onsdag den 30. december 2026 kl. 16.00",
        "tirsdag den 5. januar 2027 kl. 09.00",
        "tirsdag den 5. januar 2027 kl. 16.00",
      ]
    `);
  });

  it('B14 counts no day of Easter, and keeps the hour when the clock changes', async () => {
    const story = await startStory({ now: new Date('2027-03-24T12:00:00.000Z') });
    const sent = await story.submit();

    await story.place.advance(20 * DAY);

    const moments = (await mails(story, sent)).filter((line) => !line.startsWith(' '));
    expect(moments).toMatchInlineSnapshot(`
      [
        "onsdag den 24. marts 2027 kl. 13.00",
        "onsdag den 31. marts 2027 kl. 09.00",
        "torsdag den 1. april 2027 kl. 09.00",
        "fredag den 2. april 2027 kl. 09.00",
        "fredag den 2. april 2027 kl. 16.00",
        "tirsdag den 6. april 2027 kl. 09.00",
        "tirsdag den 6. april 2027 kl. 16.00",
      ]
    `);
  });

  it('B16 is dead for the link of who was silent, and open for the stand-in', async () => {
    const story = await startStory();
    const last = (await story.slots()).at(-1);
    const sent = await story.submit({ slotWishes: [last?.id] });
    await goTo(story, HANDED_ON);
    const [{ wishes: [wish] = [] } = {}] = await applications();

    expect((await visit(sent.decisionUrl)).status).toBe(410);
    const decisionUrl = await story.pageOf(STAND_IN);
    await story.approve({ ...sent, decisionUrl, slotId: wish?.id ?? '' });
    await story.letUndoPass();

    expect(await statuses()).toEqual(['booked']);
    expect(wish?.start).toBe(last?.start);
  });

  it('N4 tells the company a new date and a name, by mail and on its page', async () => {
    const story = await startStory();
    const sent = await story.submit();
    await goTo(story, PROMISED);

    const apology = (await story.mailsTo(APPLICANT)).at(-1)?.body.text ?? '';
    const page = (await visit(sent.statusUrl)).text;

    for (const text of [apology, page].map(wordsOn)) {
      expect(text).toContain('tirsdag den 1. december 2026 kl. 16.00');
      expect(text).toContain('Lone Vestergaard');
    }
  });

  it('B15 climbs each rung once, however often the sweepers run and an answer is lost', async () => {
    const story = await startStory();
    const sent = await story.submit();
    for (const moment of [REMINDED, HANDED_ON, PROMISED]) {
      intervene('TransactWriteItemsCommand', [answerLost]);
      await goTo(story, moment);
      await story.place.sweep();
      await story.place.sweep();
    }

    const lines = await mails(story, sent);
    const told = lines.filter((line) => line.startsWith(' '));
    expect(new Set(told).size).toBe(told.length);
    expect(told).toHaveLength(10);
  });

  it('B13 is reminded of in working hours, however early the rung', async () => {
    const story = await startStory();
    await setLadder({ hour: 7 });
    const sent = await story.submit();
    const reminders = async () => (await mails(story, sent)).filter((line) => line.includes('Husk at svare'));

    await goTo(story, '2026-11-25T06:59:59.000Z');
    await story.place.sweep();
    expect(await reminders()).toEqual([]);
    await goTo(story, '2026-11-25T07:00:00.000Z');
    await story.place.sweep();

    expect(await reminders()).toHaveLength(1);
  });
});

describe('a decision and the ladder', () => {
  it('B13 in between: nothing of the rest comes', async () => {
    const story = await startStory();
    const last = (await story.slots()).at(-1);
    const sent = await story.submit({ slotWishes: [last?.id] });
    await goTo(story, REMINDED);
    await story.approve({ ...sent, slotId: last?.id ?? '' });
    await story.place.advance(9 * DAY);

    expect(await mails(story, sent)).toMatchInlineSnapshot(`
      [
        "mandag den 23. november 2026 kl. 09.00",
        "  aase: Vi har modtaget jeres henvendelse",
        "  mette.holm: Ny henvendelse fra Nordlys Trykkeri ApS",
        "onsdag den 25. november 2026 kl. 09.00",
        "  mette.holm: Husk at svare: Nordlys Trykkeri ApS",
        "onsdag den 25. november 2026 kl. 09.00",
        "  aase: Jeres møde er aftalt",
        "  mette.holm: Du har godkendt en tid: Nordlys Trykkeri ApS",
      ]
    `);
    expect(await statuses()).toEqual(['booked']);
  });

  it('B15 N4 in the last moment of the promised time: it counts, and nothing is promised anew', async () => {
    const { story, sent, formToken } = await shortlyBefore(PROMISED);
    await goTo(story, new Date(Date.parse(PROMISED) - 1).toISOString());
    const { status } = await story.post(sent.decisionUrl, { formToken, ...anApproval(sent.slotId) });
    // No wait is shorter than a second.
    await story.place.advance(1000);

    expect(status).toBe(303);
    expect(await applications()).toMatchObject([{ status: 'booked', extensions: 0 }]);
  });

  it('B15 N4 in the very second of the promised time: the page has passed, and is asked again', async () => {
    const { story, sent, formToken } = await shortlyBefore(PROMISED);
    await goTo(story, PROMISED);
    const approval = { formToken, ...anApproval(sent.slotId) };

    expect((await story.post(sent.decisionUrl, approval)).status).toBe(409);
    expect(await applications()).toMatchObject([{ status: 'awaitingDecision', extensions: 1 }]);
    expect((await story.approve(sent)).status).toBe(303);
  });

  it('N2 can be undone until the second in which that ends', async () => {
    const story = await startStory();
    const sent = await story.submit();
    await story.approve(sent);
    const { formToken } = await story.opened(sent.decisionUrl);
    const [{ pendingAct } = {}] = await applications();
    const end = Date.parse(pendingAct?.undoUntil ?? '');
    await goTo(story, new Date(end - 1).toISOString());
    expect((await story.post(sent.decisionUrl, { formToken, decision: 'undo' })).status).toBe(303);

    const again = await story.approve(sent);
    const later = await story.opened(sent.decisionUrl);
    await story.letUndoPass();
    const late = await story.post(sent.decisionUrl, { formToken: later.formToken, decision: 'undo' });

    expect([again.status, late.status]).toEqual([303, 409]);
    expect(await statuses()).toEqual(['booked']);
  });

  it('N5 by a question: nothing presses the consultant until the answer, then all begins anew', async () => {
    const story = await startStory();
    const sent = await story.submit();
    await story.ask(sent);
    await goTo(story, '2026-11-27T10:00:00.000Z');
    const before = await mails(story, sent);
    await story.press(sent.statusUrl, { act: 'answer', answer: 'Vi er fjorten.' });
    await story.place.advance(14 * DAY);

    expect((await mails(story, sent)).slice(before.length)).toMatchInlineSnapshot(`
      [
        "fredag den 27. november 2026 kl. 11.00",
        "  aase: Tak for jeres svar",
        "  mette.holm: Nordlys Trykkeri ApS har svaret",
        "tirsdag den 1. december 2026 kl. 09.00",
        "  mette.holm: Husk at svare: Nordlys Trykkeri ApS",
        "onsdag den 2. december 2026 kl. 09.00",
        "  aase: I har fået en ny konsulent",
        "  anders.bjerre: Ny henvendelse fra Nordlys Trykkeri ApS",
        "  mette.holm: Givet videre: Nordlys Trykkeri ApS",
        "torsdag den 3. december 2026 kl. 09.00",
        "  lone.vestergaard: Fristen er tæt på: Nordlys Trykkeri ApS",
        "torsdag den 3. december 2026 kl. 16.00",
        "  aase: I får svar senere end lovet",
        "  anders.bjerre: Ny frist: Nordlys Trykkeri ApS",
        "  lone.vestergaard: Ny frist: Nordlys Trykkeri ApS",
        "mandag den 7. december 2026 kl. 09.00",
        "  anders.bjerre: Husk at svare: Nordlys Trykkeri ApS",
        "  lone.vestergaard: Fristen er tæt på: Nordlys Trykkeri ApS",
        "mandag den 7. december 2026 kl. 16.00",
        "  aase: I har ikke fået svar til tiden",
        "  anders.bjerre: Fristen er udløbet: Nordlys Trykkeri ApS",
        "  lone.vestergaard: Fristen er udløbet: Nordlys Trykkeri ApS",
      ]
    `);
    expect(before.join()).not.toContain('mette.holm: Husk at svare');
  });

  /** Open on the consultant's screen, with nothing on the ladder but the promise. */
  async function shortlyBefore(instant: string) {
    const story = await startStory();
    await setLadder({ standInAfterWorkingDays: 0 });
    const last = (await story.slots()).at(-1);
    const sent = await story.submit({ slotWishes: [last?.id] });
    await goTo(story, new Date(Date.parse(instant) - 60_000).toISOString());
    const { formToken } = await story.opened(sent.decisionUrl);
    return { story, sent, formToken };
  }
});
