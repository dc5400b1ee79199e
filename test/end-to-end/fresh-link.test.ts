import { describe, expect, it } from 'vitest';
import { APPLICANT } from '../../bin/rehearse/a-company.ts';
import { linkIn } from '../../bin/rehearse/people.ts';
import { postForm, valueOn, visit, wordsOn } from '../../bin/rehearse/visit.ts';
import { DAY } from '../../functions/domain/time-units.ts';
import { applicationStore } from '../../functions/stores/application-store.ts';
import { timelineStore } from '../../functions/stores/timeline-store.ts';
import { anOrganisation } from '../support/an-organisation.ts';
import { afterwards, intervene } from '../support/store-faults.ts';
import { CONSULTANT, type Sent, type Story, startStory } from '../support/story.ts';
import { applications, storedItems, wholeTable } from '../support/table.ts';

const PRESS = { act: 'sendFreshLink' };
const NEW_LINK = 'Her er et nyt link';

interface Dead {
  readonly story: Story;
  readonly sent: Sent;
}

/** Both links of an application have died of age. */
async function startExpired(limits = {}): Promise<Dead> {
  const story = await startStory({ settings: anOrganisation({ deadlines: { linkDays: 1 }, limits }) });
  const sent = await story.submit();
  await story.place.advance(DAY);
  return { story, sent };
}

async function newestTo(story: Story, address: string) {
  return (await story.mailsTo(address)).findLast(({ subject }) => subject.startsWith(NEW_LINK));
}

const amended = async (changes: object) => {
  const [application] = await applications();
  await applicationStore().amend(application?.id ?? '', (current) => ({ ...current, ...changes }));
};

describe('a press for a fresh link', () => {
  it.each([
    ['applicant', 'statusUrl', APPLICANT],
    ['consultant', 'decisionUrl', CONSULTANT],
  ] as const)('N20 sends the %s one that works, to the same mailbox', async (who, name, address) => {
    const { story, sent } = await startExpired();
    const dead = await visit(sent[name]);
    expect([dead.status, wordsOn(dead.text)]).toEqual([410, expect.stringContaining('Send et nyt link')]);

    const { status, headers } = await story.press(sent[name], PRESS);

    expect([status, headers.get('location')]).toEqual([303, new URL(sent[name]).pathname]);
    const mail = await newestTo(story, address);
    expect(mail?.destination.to.join()).toContain(address);
    expect((await visit(mail ? linkIn(mail) : '')).status).toBe(200);
    const again = await visit(sent[name]);
    expect([again.status, wordsOn(again.text)]).toEqual([
      410,
      expect.stringContaining('Vi har sendt et nyt link'),
    ]);
    const [application] = await applications();
    const entry = await timelineStore().findLast(application ?? never());
    expect(entry).toMatchObject({
      act: 'sendFreshLink',
      channel: 'link',
      actor: { role: who },
      facts: { to: who },
    });
    expect(application?.status).toBe('awaitingDecision');
  });

  it('N20 keeps the language that the page was asked for in', async () => {
    const { story, sent } = await startExpired();
    const { headers } = await story.press(`${sent.statusUrl}?language=en`, PRESS);

    expect(headers.get('location')).toMatch(/^\/a\/[\w-]+\?language=en$/);
  });

  it('N20 by GET or HEAD, or without the press itself, does nothing', async () => {
    const { story, sent } = await startExpired();
    const before = await wholeTable();
    for (const url of [sent.statusUrl, sent.decisionUrl]) {
      for (const query of ['', '?act=sendFreshLink']) {
        expect((await visit(url + query)).status).toBe(410);
        expect((await visit(url + query, { method: 'HEAD' })).status).toBe(410);
      }
      const { formToken } = await story.opened(url);
      await story.place.advance(3000);
      const others = [
        {},
        { act: 'withdraw' },
        { act: ['sendFreshLink', 'sendFreshLink'] },
        { decision: 'undo' },
      ];
      for (const fields of others) {
        expect((await story.post(url, { formToken, ...fields })).status).toBe(410);
      }
    }
    expect(await wholeTable()).toEqual(before);
  });

  it('N20 with a form token that is missing, forged, foreign, too young or a day old sends nothing', async () => {
    const { story, sent } = await startExpired();
    const { formToken: young } = await story.opened(sent.statusUrl);
    const before = await storedItems();
    const { formToken: foreign } = await story.opened(sent.decisionUrl);
    const forged = young.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    const early = await story.post(sent.statusUrl, { formToken: young, ...PRESS });
    await story.place.advance(3000);
    for (const formToken of ['', 'x', forged, foreign]) {
      const { status, text } = await story.post(sent.statusUrl, { formToken, ...PRESS });
      expect([formToken, status, wordsOn(text)]).toEqual([
        formToken,
        422,
        expect.stringContaining('Intet er sendt'),
      ]);
    }
    expect([early.status, valueOn(early.text, 'formToken')]).toEqual([422, young]);
    expect(await storedItems()).toEqual(before);

    await story.place.advance(DAY);
    expect((await story.post(sent.statusUrl, { formToken: young, ...PRESS })).status).toBe(422);
    expect(await newestTo(story, APPLICANT)).toBeUndefined();
  });

  it('N20 an address that is posted with it is not written to', async () => {
    const { story, sent } = await startExpired();
    const typed = { email: 'thief@example.net', address: 'thief@example.net', to: 'thief@example.net' };
    await story.press(sent.statusUrl, { ...PRESS, ...typed });

    expect(await newestTo(story, APPLICANT)).toBeDefined();
    expect(await story.mailsTo('thief@example.net')).toEqual([]);
  });

  it('N20 pressed twice, at once or a day later, sends one and answers the same', async () => {
    const { story, sent } = await startExpired();
    const { formToken } = await story.opened(sent.decisionUrl);
    await story.place.advance(3000);
    const press = () => story.post(sent.decisionUrl, { formToken, ...PRESS });
    const first = await Promise.all([press(), press(), press()]);
    await story.place.advance(DAY);
    const late = await press();

    expect([...first, late].map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(
      (await story.subjectsTo(CONSULTANT)).filter((subject) => subject.startsWith(NEW_LINK)),
    ).toHaveLength(1);
  });

  it('N20 is refused past the limit of a day, and says when to come again', async () => {
    const { story, sent } = await startExpired({ freshLinksPerHolderAndDay: 2 });
    const press = () => story.press(sent.statusUrl, PRESS);
    expect([(await press()).status, (await press()).status]).toEqual([303, 303]);
    const { status, headers, text } = await press();

    expect([status, wordsOn(text)]).toEqual([429, expect.stringContaining('Vi har sendt flere links i dag')]);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(3600);
    expect((await story.press(sent.decisionUrl, PRESS)).status).toBe(303);
    await story.place.advance(DAY);
    expect((await press()).status).toBe(303);
  });

  it('N20 sends no consultant one who has handed over, and tells them who has it', async () => {
    const { story, sent } = await startExpired();
    const { formToken } = await story.opened(sent.decisionUrl);
    await amended({ consultantId: 'anders-bjerre' });
    await story.place.advance(3000);
    const before = await storedItems();
    const shown = await visit(sent.decisionUrl);
    const pressed = await story.post(sent.decisionUrl, { formToken, ...PRESS });

    expect([shown.status, pressed.status]).toEqual([410, 410]);
    expect(wordsOn(shown.text)).toContain('Anders Bjerre');
    expect(shown.text).not.toContain('<form');
    expect(await storedItems()).toEqual(before);
  });

  it('N20 says so where none may be sent any more by the time it is noted', async () => {
    const { story, sent } = await startExpired();
    const unreached = [{ recipient: 'applicant', why: 'bounced', at: new Date().toISOString() }];
    const { formToken } = await story.opened(sent.statusUrl);
    await story.place.advance(3000);
    intervene('TransactWriteItemsCommand', [afterwards(() => amended({ unreached }))]);

    const { status, text } = await story.post(sent.statusUrl, { formToken, ...PRESS });

    expect([status, text.includes('<form')]).toEqual([410, false]);
    expect(await newestTo(story, APPLICANT)).toBeUndefined();
  });

  it('N20 goes to the mailbox of now, which the old link does not show', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const [application] = await applications();
    await amended({
      answers: { ...application?.answers, email: 'new@nordlys.example' },
      linkVersions: { applicant: 2, consultant: 1 },
    });
    const dead = await visit(sent.statusUrl);
    await story.press(sent.statusUrl, PRESS);

    expect([dead.status, dead.text.includes('new@nordlys.example')]).toEqual([410, false]);
    expect(await newestTo(story, 'new@nordlys.example')).toBeDefined();
    expect(await newestTo(story, APPLICANT)).toBeUndefined();
  });

  it('N20 is offered by no link that nobody has', async () => {
    const { story } = await startExpired();
    const url = `${story.place.origin}/a/${'A'.repeat(43)}`;
    const { status, text } = await visit(url);

    expect([status, text.includes('<form')]).toEqual([404, false]);
    expect((await postForm(url, PRESS)).status).toBe(404);
  });
});

function never(): never {
  throw new Error('Nothing is stored');
}
