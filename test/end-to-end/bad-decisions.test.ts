import { describe, expect, it } from 'vitest';
import { visit, wordsOn } from '../../bin/rehearse/visit.ts';
import { HOUR } from '../../functions/domain/time-units.ts';
import { anOrganisation } from '../support/an-organisation.ts';
import { anApproval, aProposal, startStory } from '../support/story.ts';
import { applications } from '../support/table.ts';

const place = 'Nørregade 1, 2100 København Ø';

describe('an answer that does not exist', () => {
  it.each(['', 'reject', 'Approve', 'passOn', 'settleDecline', 'constructor'])(
    'B10 “%s” is refused, and nothing stands in for it',
    async (decision) => {
      const story = await startStory();
      const sent = await story.submit();
      const { status, text } = await story.approve(sent, { ...aProposal(), question: 'Hvad?', decision });

      expect(status).toBe(422);
      expect(wordsOn(text)).toMatch(/Vælg, hvad du svarer|Vælg et af de svar, der står her/);
      expect(text).toContain('href="#field-decision"');
      expect((await applications())[0]).toMatchObject({ status: 'awaitingDecision', revision: 2 });
    },
  );

  it('B10 two answers at once are none', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const { status } = await story.approve(sent, { decision: ['approve', 'decline'] });

    expect(status).toBe(422);
    expect((await applications())[0]?.status).toBe('awaitingDecision');
  });
});

describe('a time that cannot be approved', () => {
  it.each([
    ['never offered', 'mette-holm_20261126T0300Z'],
    ['that is another consultant’s', 'sofie-kjaer_20261126T0800Z'],
    ['that was free, but not wished for', 'mette-holm_20261126T0900Z'],
    ['that is no time at all', '__proto__'],
  ])('B10 one %s is refused', async (_, slotId) => {
    const story = await startStory();
    const sent = await story.submit();
    const { status, text } = await story.approve({ ...sent, slotId });

    expect(status).toBe(422);
    expect(wordsOn(text)).toContain('Vælg en af de ønskede tider');
    expect((await applications())[0]?.status).toBe('awaitingDecision');
  });

  it('B10 one that has passed is refused, and other times can be proposed', async () => {
    const ladder = { standInAfterWorkingDays: 0 };
    const story = await startStory({ settings: anOrganisation({ ladder }) });
    const sent = await story.submit();
    await story.place.advance(Date.parse('2026-11-26T08:30:00Z') - story.place.timers.now().getTime());
    const { status, text } = await story.approve(sent);

    expect(status).toBe(422);
    expect(text).not.toContain('value="approve"');
    expect(text).not.toContain('href="#field-slotId"');
    expect(wordsOn(text)).toContain('kl. 09.00–10.00 (tiden er gået)');
    expect((await story.propose(sent)).status).toBe(303);
  });

  it('B7 N2 from a page of before another answer was undone is refused, and the page tells so', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const { formToken } = await story.opened(sent.decisionUrl);
    await story.decline(sent);
    await story.press(sent.decisionUrl, { decision: 'undo' });
    const late = { formToken, ...anApproval(sent.slotId) };
    const { status, text } = await story.post(sent.decisionUrl, late);

    expect(status).toBe(409);
    expect(wordsOn(text)).toContain('Der er sket noget med henvendelsen, siden du åbnede siden');
    expect((await applications())[0]).toMatchObject({ status: 'awaitingDecision' });
  });

  it('B7 one of before the enquiry changed hands is nobody’s any more', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const { formToken } = await story.opened(sent.decisionUrl);
    await story.place.advance(HOUR);
    await story.handOver(sent);
    await story.letUndoPass();
    const late = { formToken, decision: 'approve', slotId: sent.slotId, place };

    expect((await story.post(sent.decisionUrl, late)).status).toBe(410);
    expect((await applications())[0]).toMatchObject({ status: 'awaitingDecision' });
  });
});

const answers = [
  ['approve', 'Godkendt'],
  ['propose', 'Andre tider foreslået'],
  ['ask', 'Spørgsmål stillet'],
  ['handOver', 'Givet videre'],
  ['decline', 'Afvist'],
] as const;

describe('two presses', () => {
  it.each(answers)('B8 after %s another answer is told who answered what and when', async (act, words) => {
    const story = await startStory();
    const sent = await story.submit();
    const { formToken } = await story.opened(sent.decisionUrl);
    await story[act](sent);
    const late = { formToken, decision: 'decline', declineReason: 'other', message: 'For sent' };
    const { status, text } = await story.post(sent.decisionUrl, late);

    expect(status).toBe(409);
    expect(wordsOn(text)).toContain('Der var allerede svaret på henvendelsen');
    expect(wordsOn(text)).toMatch(
      new RegExp(`Svar ${words} .*Svaret af Mette Holm Registreret mandag den 23\\. november 2026`),
    );
    expect((await applications())[0]).toMatchObject({ status: 'decided', decision: { kind: act } });
  });

  it('B8 of two different answers in the same second one counts', async () => {
    const story = await startStory();
    const { decisionUrl } = await story.submit();
    const { formToken } = await story.opened(decisionUrl);
    await story.place.advance(3000);
    const both = await Promise.all([
      story.post(decisionUrl, { formToken, ...aProposal() }),
      story.post(decisionUrl, { formToken, decision: 'ask', question: 'Hvor mange er I?' }),
    ]);

    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const kind = both[0]?.status === 303 ? 'propose' : 'ask';
    expect((await applications())[0]).toMatchObject({ revision: 3, decision: { kind } });
  });

  it('B9 of one answer in the same second count once, and both are shown it', async () => {
    const story = await startStory();
    const { decisionUrl } = await story.submit();
    const { formToken } = await story.opened(decisionUrl);
    await story.place.advance(3000);
    const press = () => story.post(decisionUrl, { formToken, ...aProposal() });
    const both = await Promise.all([press(), press()]);

    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect((await applications())[0]?.revision).toBe(3);
    expect(wordsOn((await visit(decisionUrl)).text)).toContain('Svar Andre tider foreslået');
  });
});
