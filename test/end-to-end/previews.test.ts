import { describe, expect, it } from 'vitest';
import { APPLICANT } from '../../bin/rehearse/a-company.ts';
import { wordsOn } from '../../bin/rehearse/visit.ts';
import { placeholders } from '../../functions/email/placeholders.ts';
import { CONSULTANT, type Sent, type Story, startStory } from '../support/story.ts';

type Answer = (story: Story, sent: Sent) => Promise<unknown>;

/** The mails that the page shows of one outcome, as address and subject. */
function shownIn(page: string): string[] {
  return [...page.matchAll(/<summary>E-mail til (.*?)<\/summary>/g)].map(([, words = '']) => wordsOn(words));
}

/** What stands in the box of one answer, in two halves where it can come out in two ways. */
function boxOf(page: string, kind: string): string[] {
  const box = page.split('<div class="answer">').find((one) => one.includes(`value="${kind}" aria`)) ?? '';
  return box.split('sker der i stedet dette');
}

const outcomes: readonly [string, number, Answer][] = [
  ['approve', 0, (story, sent) => story.approve(sent)],
  ['propose', 0, (story, sent) => story.propose(sent)],
  ['ask', 0, (story, sent) => story.ask(sent)],
  ['handOver', 0, (story, sent) => story.handOver(sent)],
  ['decline', 0, (story, sent) => story.decline(sent)],
  ['decline', 1, (story, sent) => story.decline(sent, { declineReason: 'no-capacity' })],
];

describe('the mails that an answer will send', () => {
  it.each(outcomes)('N19 are those that it then sends: %s, outcome %i', async (kind, half, answer) => {
    const story = await startStory();
    const sent = await story.submit();
    const { text } = await story.opened(sent.decisionUrl);
    const before = await story.place.inbox();
    await answer(story, sent);
    await story.letUndoPass();

    const mails = (await story.place.inbox()).slice(before.length);
    const known = [APPLICANT, CONSULTANT];
    const expected = mails.map(({ destination, subject }) => {
      const to = known.find((address) => destination.to.join().includes(address));
      return `${to ?? 'den, der overtager'}: ${subject}`;
    });
    expect(shownIn(boxOf(text, kind)[half] ?? '').toSorted()).toEqual(expected.toSorted());
    expect(mails.length).toBeGreaterThanOrEqual(2);
  });

  it('N19 leave open what is not chosen yet, and name nobody who may not be the one', async () => {
    const story = await startStory();
    const { text } = await story.opened((await story.submit()).decisionUrl);

    for (const name of ['times', 'question', 'colleague', 'reason'] as const) {
      expect(text).toContain(placeholders[name].da);
    }
    expect(text).not.toMatch(/anders\.bjerre@|sofie\.kjaer@/);
  });
});
