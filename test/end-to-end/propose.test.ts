import { describe, expect, it } from 'vitest';
import { APPLICANT } from '../../bin/rehearse/a-company.ts';
import { visit, wordsOn } from '../../bin/rehearse/visit.ts';
import { aProposal, CONSULTANT, startStory } from '../support/story.ts';
import { applications } from '../support/table.ts';

const PROPOSED = ['mette-holm_20261203T1200Z', 'mette-holm_20261204T0830Z'];
const none = { proposedDate2: '', proposedTime2: '' };

describe('a proposal', () => {
  it('N6 offers the company times of the consultant’s own, held until it has chosen', async () => {
    const story = await startStory();
    const sent = await story.submit();
    expect((await story.propose(sent, { message: 'Torsdag er vi optaget.' })).status).toBe(303);
    await story.letUndoPass();

    const [application] = await applications();
    expect(application).toMatchObject({
      status: 'awaitingChoice',
      decision: { kind: 'propose', slots: PROPOSED.map((id) => ({ id })), message: 'Torsdag er vi optaget.' },
      chooseBy: '2026-11-26T15:00:00.000Z',
    });
    expect((await story.subjectsTo(APPLICANT)).at(-1)).toContain('Vælg en tid til jeres møde');
    expect((await story.slots()).map(({ id }) => id)).toContain(sent.slotId);
  });

  it('N6 shows the consultant what was proposed, and until when it is held', async () => {
    const story = await startStory();
    const sent = await story.reach('awaitingChoice');
    const page = wordsOn((await visit(sent.decisionUrl)).text);

    expect(page).toContain('Virksomheden vælger en tid');
    expect(page).toContain(
      'Tiderne bliver holdt i din kalender til torsdag den 26. november 2026 kl. 16.00.',
    );
    expect(page).toMatch(
      /Foreslåede tider torsdag den 3. december 2026 kl. 13.00–14.00 fredag den 4. december/,
    );
  });

  it('N6 becomes a booking by one press of the company, and the consultant hears of it', async () => {
    const story = await startStory();
    const sent = await story.reach('awaitingChoice');
    await story.press(sent.statusUrl, { act: 'choose', slotId: PROPOSED[1] });

    const [application] = await applications();
    expect(application).toMatchObject({ status: 'booked', booking: { slot: { id: PROPOSED[1] } } });
    const page = wordsOn((await visit(sent.decisionUrl)).text);
    expect(page).toContain('Virksomheden har valgt en af de tider, du foreslog.');
    expect(page).toMatch(/Tid fredag den 4. december 2026 kl. 09.30–10.30/);
    expect(await story.subjectsTo(CONSULTANT)).toHaveLength(3);
  });

  it('N5 comes back with what the company wrote where none fits, and a deadline moved on', async () => {
    const story = await startStory();
    const sent = await story.reach('awaitingChoice');
    await story.press(sent.statusUrl, { act: 'choose', slotId: 'none-fits', message: 'Helst efter jul.' });
    const { text } = await visit(sent.decisionUrl);

    expect(wordsOn(text)).toContain('Ingen af de foreslåede tider passede Helst efter jul.');
    expect(wordsOn(text)).toContain('Foreslå andre tider, eller stil virksomheden et spørgsmål.');
    expect(text).not.toContain('value="approve"');
    expect(text).toContain('value="propose"');
    expect(wordsOn(text)).not.toContain('fortrudt');
  });

  it('N6 ends where the company chooses nothing, and says so', async () => {
    const story = await startStory();
    const sent = await story.reach('awaitingChoice');
    await story.place.advance(4 * 24 * 3600 * 1000);
    const page = wordsOn((await visit(sent.decisionUrl)).text);

    expect((await applications())[0]?.status).toBe('expired');
    expect(page).toContain('Virksomheden valgte ingen tid');
    expect(page).not.toContain('Der kom ikke noget svar i tide');
  });
});

describe('times that cannot be proposed', () => {
  it.each([
    ['none at all', { ...none, proposedDate1: '', proposedTime1: '' }, 'Skriv datoen for forslag 1'],
    ['a day alone', { ...none, proposedTime1: '' }, 'Skriv klokkeslættet for forslag 1'],
    ['no date', { proposedDate2: '31-31-2026' }, 'Skriv datoen for forslag 2 som fx 1-12-2026'],
    ['no time of day', { proposedTime1: '25:00' }, 'Skriv klokkeslættet for forslag 1 som fx 9.30'],
    ['no quarter', { proposedTime1: '13:05' }, 'Forslag 1 skal begynde på et helt kvarter'],
    ['the past', { proposedDate1: '2026-11-20' }, 'Forslag 1 skal være mindst 4 timer fremme'],
    ['too soon', { proposedDate1: '2026-11-23', proposedTime1: '12:45' }, 'mindst 4 timer fremme'],
    ['a holiday', { proposedDate1: '2026-12-25' }, 'Forslag 1 er på en dag, hvor der er lukket'],
    ['a closed day', { proposedDate1: '2026-12-24' }, 'Forslag 1 er på en dag, hvor der er lukket'],
    ['a Saturday', { proposedDate2: '2026-12-05' }, 'Forslag 2 er på en dag, hvor der er lukket'],
    ['at night', { proposedTime1: '03:00' }, 'Forslag 1 skal begynde tidligst kl. 8 og slutte senest kl. 17'],
    ['past closing', { proposedTime1: '16.30' }, 'slutte senest kl. 17'],
    ['one in another', { proposedDate2: '2026-12-03', proposedTime2: '13:30' }, 'Forslag 2 overlapper'],
    ['no place', { place: ' ' }, 'Skriv, hvor mødet holdes'],
  ])('N6 %s: told in words, and everything written stays', async (_, fields, words) => {
    const story = await startStory();
    const sent = await story.submit();
    const { status, text } = await story.propose(sent, { note: 'Husk kagen', ...fields });

    expect(status).toBe(422);
    expect(wordsOn(text)).toContain(words);
    expect(text).toMatch(/value="propose"[^>]*checked/);
    for (const [name, value] of Object.entries({ ...aProposal(), ...fields })) {
      if (name.startsWith('proposed'))
        expect(text).toMatch(new RegExp(`name="${name}"[^>]*value="${value}"`));
    }
    expect(text).toMatch(/name="note"[^>]*>\s*Husk kagen/);
    expect((await applications())[0]?.status).toBe('awaitingDecision');
  });

  it('N6 a time that another application holds, told by its row', async () => {
    const story = await startStory();
    const [, , wanted] = await story.slots();
    await story.submit({ slotWishes: [wanted?.id] });
    const sent = await story.submit({ email: 'bo@example.org' });
    const start = new Date(wanted?.start ?? '');
    const taken = {
      proposedDate2: start.toISOString().slice(0, 10),
      proposedTime2: `${start.getUTCHours() + 1}:15`,
    };
    const { status, text } = await story.propose(sent, taken);

    expect(status).toBe(409);
    expect(wordsOn(text)).toContain('Forslag 2 er optaget i din kalender. Vælg en anden tid');
    expect(text).toContain('href="#field-proposedDate2"');
  });

  it('N6 a day that comes twice in the form counts as none', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const { status } = await story.propose(sent, { ...none, proposedDate1: ['2026-12-03', '2026-12-04'] });

    expect(status).toBe(422);
  });
});
