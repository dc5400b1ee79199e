import { describe, expect, it } from 'vitest';
import { postForm, visit, wordsOn } from '../../bin/rehearse/visit.ts';
import { Chance } from '../support/chance.ts';
import { filledIn, formsOn } from '../support/page-form.ts';
import { anApproval } from '../support/story.ts';
import { allButOpens, applications, wholeTable } from '../support/table.ts';
import { atOnce, eachRound, pressing, RIVALS, startRaces, tally } from './at-once.ts';

const decline = { decision: 'decline', declineReason: 'no-capacity' };
const undo = { decision: 'undo' };
const withdraw = { act: 'withdraw' };

describe('thirty-two at once', () => {
  it('B8 decide differently: one counts, the others read who decided what and when', async () => {
    const story = await startRaces();
    for await (const { decisionUrl, slotId } of eachRound(story)) {
      const press = await pressing(story, decisionUrl);
      const answers = await atOnce((number) => press(number % 2 === 0 ? anApproval(slotId) : decline));

      expect(tally(answers)).toEqual({ '303': 1, '409': RIVALS - 1 });
      const isApproved = answers.findIndex(({ status }) => status === 303) % 2 === 0;
      for (const { text } of answers.filter(({ status }) => status === 409)) {
        const words = wordsOn(text);
        expect(words).toContain('Der var allerede svaret på henvendelsen');
        expect(words).toContain(isApproved ? 'Svar Godkendt' : 'Svar Afvist');
        expect(words).toMatch(/Svaret af [A-ZÆØÅ]\S+ [A-ZÆØÅ]\S+ .*mandag den 23\. november 2026/);
      }
    }
  });

  it('B8 do whatever the page offers: one form counts at most, and none meets an error of ours', async () => {
    const story = await startRaces();
    const chance = new Chance(1);
    for await (const { decisionUrl } of eachRound(story)) {
      const [form] = formsOn((await story.opened(decisionUrl)).text);
      const press = await pressing(story, decisionUrl);
      const answers = await atOnce((number) => {
        const { formToken: _old, ...fields } = form ? filledIn(form, chance, `Ord ${number}`) : {};
        return press(fields);
      });

      const { '303': counted, '409': late = 0, '422': refused = 0 } = tally(answers);
      expect(counted).toBe(1);
      expect(late + refused).toBe(RIVALS - 1);
    }
  });

  it('B8 undo a decision or decide anew: it is undone once, and nothing else counts', async () => {
    const story = await startRaces();
    for await (const sent of eachRound(story)) {
      await story.decline(sent);
      const press = await pressing(story, sent.decisionUrl);
      const answers = await atOnce((number) => press(number % 2 === 0 ? undo : anApproval(sent.slotId)));

      expect(tally(answers)).toEqual({ '303': 1, '409': RIVALS - 1 });
      const [formAgain] = formsOn((await visit(sent.decisionUrl)).text);
      expect(formAgain?.elements.some((element) => element.getAttributeValue('value') === 'approve')).toBe(
        true,
      );
    }
  });

  it('B8 decide or withdraw: the company has its way once, at most one decision came before', async () => {
    const story = await startRaces();
    for await (const { decisionUrl, statusUrl, slotId } of eachRound(story)) {
      const decide = await pressing(story, decisionUrl);
      const leave = await pressing(story, statusUrl);
      const answers = await atOnce((number) =>
        number % 2 === 0 ? decide(anApproval(slotId)) : leave(withdraw),
      );
      const decided = tally(answers.filter((_, number) => number % 2 === 0));
      const left = tally(answers.filter((_, number) => number % 2 === 1));

      expect(left).toEqual({ '303': 1, '409': RIVALS / 2 - 1 });
      expect(decided['303'] ?? 0).toBeLessThanOrEqual(1);
      expect((decided['303'] ?? 0) + (decided['409'] ?? 0)).toBe(RIVALS / 2);
      await story.letUndoPass();
      expect(wordsOn((await visit(statusUrl)).text)).toContain('I har trukket jeres henvendelse tilbage');
    }
    expect((await applications()).filter(({ booking }) => booking !== undefined)).toEqual([]);
  });

  it('open one link while it is acted on: all see a page, and opening changes nothing', async () => {
    const story = await startRaces();
    for await (const { decisionUrl } of eachRound(story)) {
      const before = await allButOpens();
      const methods = ['GET', 'HEAD'];
      const looks = await atOnce((number) => visit(decisionUrl, { method: methods[number % 2] ?? 'GET' }));
      expect(tally(looks)).toEqual({ '200': RIVALS });
      expect(await allButOpens()).toEqual(before);

      const press = await pressing(story, decisionUrl);
      const answers = await atOnce((number) => (number === 0 ? press(decline) : visit(decisionUrl)));
      expect(tally(answers)).toEqual({ '200': RIVALS - 1, '303': 1 });
    }
  });

  it('B9 send one and the same form: all are led to the one result', async () => {
    const story = await startRaces();
    for await (const { decisionUrl, slotId } of eachRound(story)) {
      const { formToken } = await story.opened(decisionUrl);
      await story.place.advance(3000);
      const answers = await atOnce(() => postForm(decisionUrl, { formToken, ...anApproval(slotId) }));

      expect(tally(answers)).toEqual({ '303': RIVALS });
    }
    const acts = [...(await wholeTable()).values()].flatMap(({ entry }) =>
      typeof entry === 'object' && entry !== null && 'channel' in entry && entry.channel === 'link'
        ? [entry]
        : [],
    );
    expect(acts).toHaveLength((await applications()).length);
  });
});
