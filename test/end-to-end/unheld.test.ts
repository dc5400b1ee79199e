import { describe, expect, it } from 'vitest';
import { linkIn } from '../../bin/rehearse/people.ts';
import { visit, wordsOn } from '../../bin/rehearse/visit.ts';
import { anOrganisation } from '../support/an-organisation.ts';
import { anApproval, CONSULTANT, isAbout, type Sent, startStory } from '../support/story.ts';
import { applications } from '../support/table.ts';

const OTHER = 'bageriet@example.dk';

const unheld = anOrganisation({ slots: { holdWishes: false } });

/** Two companies that wish for the same time, which is held for neither. */
async function twoRivals({ alsoWished = 0 } = {}) {
  const story = await startStory({ settings: unheld });
  const first = await story.submit();
  const others = (await story.slots()).filter(({ id }) => id !== first.slotId).slice(0, alsoWished);
  const slotWishes = [first.slotId, ...others.map(({ id }) => id)];
  const second = await story.submit({ email: OTHER, slotWishes });
  return { story, first, second };
}

async function applicationOf({ reference }: Sent) {
  const found = (await applications()).find((application) => application.reference === reference);
  if (found === undefined) throw new Error(`No application ${reference}`);
  return found;
}

describe('a time that is held for nobody', () => {
  it('C4 goes to the first approval; the other hears so, chooses among what is free, and is booked', async () => {
    const { story, first, second } = await twoRivals();
    expect(wordsOn((await visit(second.statusUrl)).text)).toContain('Vi holder ikke tiderne fri');
    await story.approve(first);
    await story.letUndoPass();

    expect(await applicationOf(first)).toMatchObject({ status: 'booked' });
    expect((await applicationOf(first)).rivals).toBeUndefined();
    const told = (await story.mailsTo(OTHER)).at(-1);
    expect(told?.subject).toContain('Vælg nye tider til jeres møde');
    expect(wordsOn((await visit(second.decisionUrl)).text)).toContain('Foreslå andre tider');

    const page = wordsOn((await visit(told ? linkIn(told) : '')).text);
    expect(page).toContain('De tider, I ønskede, er gået til andre.');
    const [next] = await story.slots();
    expect(next?.id).not.toBe(first.slotId);
    const pressed = await story.press(second.statusUrl, { act: 'wishAnew', wish2: next?.id ?? '' });
    expect(pressed.status).toBe(303);
    const news = (await story.mailsTo(CONSULTANT)).filter((mail) => isAbout(mail, second.reference)).at(-1);
    expect(news?.subject).toContain('Nye ønskede tider');

    await story.press(news ? linkIn(news) : '', anApproval(next?.id ?? ''));
    await story.letUndoPass();
    expect(await applicationOf(second)).toMatchObject({
      status: 'booked',
      booking: { slot: { id: next?.id } },
    });
  });

  it('C4 is not made up for by a time of another consultant', async () => {
    const { story, first, second } = await twoRivals();
    await story.approve(first);
    await story.letUndoPass();
    const theirs = (await story.slots('0751')).find(({ consultantId }) => consultantId !== 'mette-holm');
    const { status, text } = await story.press(second.statusUrl, { act: 'wishAnew', wish1: theirs?.id });

    expect(theirs).toBeDefined();
    expect(status).toBe(409);
    expect(wordsOn(text)).toContain('En af tiderne er ikke ledig længere');
    expect((await applicationOf(second)).wishes).toEqual([]);
  });

  it('C6 approved for two at once is booked once; the other consultant page says that it is taken', async () => {
    const { story, first, second } = await twoRivals();
    const tokens = await Promise.all([first, second].map(({ decisionUrl }) => story.opened(decisionUrl)));
    await story.place.advance(3000);
    const answers = await Promise.all(
      [first, second].map(({ decisionUrl, slotId }, index) =>
        story.post(decisionUrl, { formToken: tokens[index]?.formToken ?? '', ...anApproval(slotId) }),
      ),
    );

    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(wordsOn(refused?.text ?? '')).toContain('optaget i kalenderen');
    await story.letUndoPass();
    const statuses = (await applications()).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual(['awaitingDecision', 'booked']);
  });

  it('C4 undone again, is lost to nobody', async () => {
    const { story, first, second } = await twoRivals();
    await story.approve(first);
    await story.press(first.decisionUrl, { decision: 'undo' });
    await story.letUndoPass();

    expect((await applicationOf(second)).wishes).toHaveLength(1);
    expect((await story.approve(second)).status).toBe(303);
    await story.letUndoPass();
    expect(await applicationOf(second)).toMatchObject({ status: 'booked' });
    expect(await applicationOf(first)).toMatchObject({ status: 'awaitingDecision', wishes: [] });
  });

  it('C4 with another wish left, no mail is sent, and both pages show what is gone', async () => {
    const { story, first, second } = await twoRivals({ alsoWished: 1 });
    const [, kept] = (await applicationOf(second)).wishes;
    const mails = (await story.mailsTo(OTHER)).length;
    await story.approve(first);
    await story.letUndoPass();

    expect(await story.mailsTo(OTHER)).toHaveLength(mails);
    expect(wordsOn((await visit(second.statusUrl)).text)).toContain('(er gået til andre)');
    expect((await applicationOf(second)).wishes).toEqual([kept]);
  });

  it('C4 lost while the company owes an answer, is told when it has answered', async () => {
    const { story, first, second } = await twoRivals();
    await story.ask(second);
    await story.letUndoPass();
    await story.approve(first);
    await story.letUndoPass();
    expect(await applicationOf(second)).toMatchObject({ status: 'awaitingAnswer', wishesInDoubt: true });

    await story.answer(second, 'Vi er 14.');
    expect(await applicationOf(second)).toMatchObject({ status: 'awaitingDecision', wishes: [] });
    const subjects = await story.subjectsTo(OTHER);
    expect(subjects.filter((subject) => subject.startsWith('Vælg nye tider'))).toHaveLength(1);
  });

  it('B7 chosen anew too late is refused with what is free now', async () => {
    const { story, first, second } = await twoRivals();
    await story.approve(first);
    await story.letUndoPass();
    const { formToken } = await story.opened(second.statusUrl);
    const [next] = await story.slots();
    const third = await story.submit({ slotWishes: [next?.id] });
    await story.approve(third);
    await story.place.advance(3000);
    const late = await story.post(second.statusUrl, { formToken, act: 'wishAnew', wish1: next?.id ?? '' });
    const empty = await story.press(second.statusUrl, { act: 'wishAnew' });

    expect([late.status, empty.status]).toEqual([409, 422]);
    expect(wordsOn(late.text)).toContain('En af tiderne er ikke ledig længere.');
    expect(wordsOn(empty.text)).toContain('Vælg mindst én tid');
  });
});
