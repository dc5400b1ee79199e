import { describe, expect, it } from 'vitest';
import { type Fields, postForm, visit, wordsOn } from '../../bin/rehearse/visit.ts';
import { mintFormToken } from '../../functions/domain/form-token.ts';
import { DAY } from '../../functions/domain/time-units.ts';
import { anApproval, CONSULTANT, startStory } from '../support/story.ts';
import { allButOpens, applications, storedItems, wholeTable } from '../support/table.ts';

describe('opening a link', () => {
  it('B1 a hundred times by GET and HEAD leaves every item of the table as it was, but for the count of opens', async () => {
    const story = await startStory();
    const { statusUrl, decisionUrl } = await story.submit();
    const before = await allButOpens();
    const methods = Array.from({ length: 50 }, () => ['GET', 'HEAD']).flat();
    for (const url of [statusUrl, decisionUrl]) {
      const opens = await Promise.all(methods.map((method) => visit(url, { method })));
      expect(opens.every(({ status }) => status === 200)).toBe(true);
    }
    await story.place.settle();

    expect(await allButOpens()).toEqual(before);
    const added = [...(await wholeTable()).keys()].filter((key) => !before.has(key));
    expect(added.map((key) => key.split(' ')[1])).toEqual(['opens#applicant', 'opens#mette-holm']);
    expect((await story.place.inbox()).length).toBe(2);
  });

  it.each(['decided', 'booked', 'declined', 'withdrawn', 'cancelled', 'expired'])(
    'B1 changes nothing while %s either, whatever the address asks for',
    async (status) => {
      const story = await startStory();
      const sent = await story.reach(status);
      const before = await allButOpens();
      for (const url of [sent.statusUrl, sent.decisionUrl]) {
        for (const query of ['', '?decision=approve', '?act=withdraw', '?decision=undo&language=en']) {
          expect((await visit(`${url}${query}`)).status).toBe(200);
          await visit(`${url}${query}`, { method: 'HEAD' });
        }
      }
      await story.place.settle();

      expect((await applications())[0]?.status).toBe(status);
      expect(await allButOpens()).toEqual(before);
    },
  );
});

describe('pressing the button', () => {
  it('N1 nothing is preselected', async () => {
    const story = await startStory();
    const { decisionUrl } = await story.submit();
    const { text } = await visit(decisionUrl);

    expect(text).toMatch(/type="radio"/);
    expect(text).not.toMatch(/<input[^>]*\bchecked/);
    expect(text).not.toContain('autofocus');
    expect(text).toMatch(/<select[^>]*name="declineReason"[^>]*>\s*<option value="">/);
  });

  const noChoices: readonly (readonly [string, Fields, string])[] = [
    ['no choice', {}, 'Vælg, hvad du svarer'],
    ['an empty choice', { decision: '' }, 'Vælg, hvad du svarer'],
    ['an unknown choice', { decision: 'reject' }, 'Vælg et af de svar, der står her'],
    ['a choice of another spelling', { decision: 'Approve' }, 'Vælg et af de svar, der står her'],
    ['two choices', { decision: ['approve', 'decline'] }, 'Vælg, hvad du svarer'],
    ['an act of the workflow', { decision: 'settleApproval' }, 'Vælg et af de svar, der står her'],
    ['no slot', { ...anApproval(''), slotId: undefined }, 'Vælg den tid, du godkender'],
    ['no place', { ...anApproval('x'), place: ' ' }, 'Skriv, hvor mødet holdes'],
    ['a place by http', { ...anApproval('x'), place: 'http://x.example' }, 'begynder med https://'],
    ['a slot that nobody wished for', anApproval('mette-holm_20261130T0800Z'), 'Vælg en af de ønskede tider'],
    ['an unknown reason', { decision: 'decline', declineReason: 'because' }, 'Vælg en af begrundelserne'],
  ];

  it('B10 N1 without one of the known choices, whole, changes nothing and asks again', async () => {
    const story = await startStory();
    const { decisionUrl } = await story.submit();
    const before = await storedItems();
    for (const [what, fields, words] of noChoices) {
      const { status, text } = await story.press(decisionUrl, fields);
      expect([what, status, wordsOn(text)]).toEqual([what, 422, expect.stringContaining(words)]);
      expect(text).toContain('value="approve"');
      expect(wordsOn(text)).not.toMatch(/Tak\.|er registreret|Godkendt/);
    }
    expect(await storedItems()).toEqual(before);
  });

  it('N1 sooner than two seconds after the page was made changes nothing', async () => {
    const story = await startStory();
    const { decisionUrl, slotId } = await story.submit();
    const { formToken } = await story.opened(decisionUrl);
    const before = await storedItems();
    await story.place.advance(1999);
    const early = await story.post(decisionUrl, { formToken, ...anApproval(slotId), message: 'Hej' });
    expect([early.status, wordsOn(early.text)]).toEqual([422, expect.stringContaining('Intet er ændret')]);
    expect(early.text).toMatch(/<textarea[^>]*name="message"[^>]*>\s*Hej</);
    expect(await storedItems()).toEqual(before);

    await story.place.advance(1);
    expect((await story.post(decisionUrl, { formToken, ...anApproval(slotId) })).status).toBe(303);
  });

  it('N1 with a form token that is forged, foreign, changed, from elsewhere or a day old changes nothing', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const other = await story.submit({ email: 'b@example.org', slotWishes: ['none-fits'] });
    const own = (await story.opened(sent.decisionUrl)).formToken;
    const [issued, revision, signature] = own.split('.');
    await story.place.advance(3000);
    const tokens = {
      none: '',
      forged: mintFormToken('guess', { issuedAt: story.place.timers.now(), revision: 2 }),
      ofTheApplicant: (await story.opened(sent.statusUrl)).formToken,
      ofAnotherApplication: (await story.opened(other.decisionUrl)).formToken,
      ofThePublicForm: String((await story.openForm())['formToken']),
      withALaterTime: `${Number(issued) + 1}.${revision}.${signature}`,
      withAnotherRevision: `${issued}.9.${signature}`,
    };
    await story.place.advance(3000);
    const before = await storedItems();
    for (const [which, formToken] of Object.entries(tokens)) {
      const { status, text } = await story.post(sent.decisionUrl, { formToken, ...anApproval(sent.slotId) });
      expect([which, status]).toEqual([which, 422]);
      expect(wordsOn(text)).not.toContain('er registreret');
    }
    expect(await storedItems()).toEqual(before);

    await story.place.advance(DAY);
    const old = await story.post(sent.decisionUrl, { formToken: own, ...anApproval(sent.slotId) });
    expect([old.status, wordsOn(old.text)]).toEqual([422, expect.stringContaining('Intet er ændret')]);
    expect(await storedItems()).toEqual(before);
  });

  it('N1 holds for the applicant, too', async () => {
    const story = await startStory();
    const { statusUrl } = await story.submit();
    const { formToken } = await story.opened(statusUrl);
    const before = await storedItems();
    const tooSoon = await story.post(statusUrl, { formToken, act: 'withdraw' });
    await story.place.advance(3000);
    const refused = [
      tooSoon,
      await story.post(statusUrl, { formToken }),
      await story.post(statusUrl, { formToken, act: 'erase' }),
      await story.post(statusUrl, { act: 'withdraw' }),
      await story.post(statusUrl, { formToken, act: ['withdraw', 'cancel'] }),
    ];

    expect(refused.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422]);
    expect(refused.every(({ text }) => /Intet er ændret|Der er 1 fejl/.test(wordsOn(text)))).toBe(true);
    expect(await storedItems()).toEqual(before);
  });

  it('B5 the right of the one link gives nothing on the other page', async () => {
    const story = await startStory();
    const { statusUrl, decisionUrl } = await story.submit();
    const crossed = [decisionUrl.replace('/d/', '/a/'), statusUrl.replace('/a/', '/d/')];
    for (const url of crossed) {
      expect((await visit(url)).status).toBe(404);
      expect((await postForm(url, { decision: 'decline', act: 'withdraw' })).status).toBe(404);
    }
  });

  it('B18 nobody approves a request that they sent themselves', async () => {
    const story = await startStory();
    const sent = await story.submit({ email: 'Mette.Holm@Example.org' });
    const before = await storedItems();
    for (const answer of [await story.approve(sent), await story.decline(sent)]) {
      expect(answer.status).toBe(403);
      expect(wordsOn(answer.text)).toContain('som du selv har sendt');
    }
    expect(await storedItems()).toEqual(before);
    expect(await story.subjectsTo(CONSULTANT)).toHaveLength(1);
  });
});
