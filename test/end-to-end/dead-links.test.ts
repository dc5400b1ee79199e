import { describe, expect, it } from 'vitest';
import { postForm, visit, wordsOn } from '../../bin/rehearse/visit.ts';
import { mintFormToken } from '../../functions/domain/form-token.ts';
import { DAY } from '../../functions/domain/time-units.ts';
import { applicationStore } from '../../functions/stores/application-store.ts';
import { anOrganisation } from '../support/an-organisation.ts';
import { anApproval, startStory } from '../support/story.ts';
import { applications, storedItems, wholeTable } from '../support/table.ts';

describe('a dead link', () => {
  const unknownTokens = [
    'x',
    'A'.repeat(43),
    '<script>',
    "' OR 1=1",
    '\u0000',
    'å'.repeat(60),
    'a'.repeat(199),
  ];

  it('B7 that nobody has is told as unknown, whatever stands in it', async () => {
    const story = await startStory();
    for (const token of unknownTokens.map((text) =>
      text.startsWith('%') ? text : encodeURIComponent(text),
    )) {
      for (const kind of ['a', 'd']) {
        const url = `${story.place.origin}/${kind}/${token}`;
        const shown = await visit(url);
        const posted = await postForm(url, { decision: 'decline', act: 'withdraw' });
        expect([token, shown.status, posted.status]).toEqual([token, 404, 404]);
        expect(wordsOn(shown.text)).toMatch(/Linket virker ikke|Siden findes ikke/);
        expect(shown.text).not.toContain('<script');
      }
    }
  });

  it('B7 that has expired says so, to both, and no longer acts', async () => {
    const story = await startStory({ settings: anOrganisation({ deadlines: { linkDays: 2 } }) });
    const sent = await story.submit();
    const { formToken } = await story.opened(sent.decisionUrl);
    await story.place.advance(2 * DAY);
    const before = await storedItems();
    for (const url of [sent.statusUrl, sent.decisionUrl]) {
      const { status, text } = await visit(url);
      expect([status, wordsOn(text)]).toEqual([410, expect.stringContaining('Linket er udløbet')]);
      expect(text).not.toContain(sent.reference);
      const posted = await postForm(url, { formToken, ...anApproval(sent.slotId), act: 'withdraw' });
      expect(posted.status).toBe(410);
    }
    expect(await storedItems()).toEqual(before);
  });

  it('B7 that a newer one replaced says so, and no longer acts', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const { formToken } = await story.opened(sent.decisionUrl);
    const [application] = await applications();
    await applicationStore().amend(application?.id ?? '', (current) => ({
      ...current,
      linkVersions: { applicant: 2, consultant: 2 },
    }));
    await story.place.advance(3000);
    for (const url of [sent.statusUrl, sent.decisionUrl]) {
      const { status, text } = await visit(url);
      expect([status, wordsOn(text)]).toEqual([410, expect.stringContaining('Linket er afløst af et nyt')]);
      const posted = await postForm(url, { formToken, ...anApproval(sent.slotId), act: 'withdraw' });
      expect(posted.status).toBe(410);
    }
    expect((await applications())[0]?.status).toBe('awaitingDecision');
  });

  it('B7 of a consultant who no longer holds it says so', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const [application] = await applications();
    await applicationStore().amend(application?.id ?? '', (current) => ({
      ...current,
      consultantId: 'anders-bjerre',
    }));

    expect((await visit(sent.decisionUrl)).status).toBe(410);
    expect((await visit(sent.statusUrl)).status).toBe(200);
  });

  it('B7 of an application that has been erased is unknown', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const [application] = await applications();
    await applicationStore().erase(application?.id ?? '');

    for (const url of [sent.statusUrl, sent.decisionUrl]) {
      expect((await visit(url)).status).toBe(404);
      expect((await postForm(url, { decision: 'undo' })).status).toBe(404);
    }
  });

  const ends: readonly (readonly [string, string, string])[] = [
    ['booked', 'Mødet er aftalt', 'Jeres møde er aftalt'],
    ['declined', 'Henvendelsen er afvist', 'Vi kan ikke tilbyde jer et møde'],
    ['withdrawn', 'Henvendelsen er trukket tilbage', 'I har trukket jeres henvendelse tilbage'],
    ['cancelled', 'Mødet er aflyst', 'I har aflyst jeres møde'],
    ['expired', 'Fristen for at svare er gået', 'I har ikke fået svar til tiden'],
  ];

  it.each(ends)('B7 shows that it is %s, and acts no more', async (status, toConsultant, toApplicant) => {
    const story = await startStory();
    const sent = await story.reach(status);
    const pages = [await visit(sent.decisionUrl), await visit(sent.statusUrl)];
    expect(pages.map((page) => page.status)).toEqual([200, 200]);
    expect(wordsOn(pages[0]?.text ?? '')).toContain(toConsultant);
    expect(wordsOn(pages[1]?.text ?? '')).toContain(toApplicant);
    expect(pages[0]?.text).not.toMatch(/name="decision"/);

    const before = await storedItems();
    const [application] = await applications();
    const issuedAt = new Date(story.place.timers.now().getTime() - 3000);
    const mark = { issuedAt, revision: application?.revision ?? 0 };
    const formToken = mintFormToken(sent.decisionUrl.split('/').at(-1) ?? '', mark);
    for (const fields of [
      anApproval(sent.slotId),
      { decision: 'decline', declineReason: 'other' },
      { decision: 'undo' },
    ]) {
      const { status: code, text } = await story.post(sent.decisionUrl, { formToken, ...fields });
      // A time that has begun is refused before anything else is looked at.
      expect([409, 422]).toContain(code);
      expect(wordsOn(text)).toContain(toConsultant);
    }
    expect(await storedItems()).toEqual(before);
  });

  it.each(['declined', 'withdrawn', 'cancelled', 'expired'])(
    'B7 lets the applicant do nothing more once it is %s',
    async (status) => {
      const story = await startStory();
      const { statusUrl } = await story.reach(status);
      const [application] = await applications();
      const issuedAt = new Date(story.place.timers.now().getTime() - 3000);
      const mark = { issuedAt, revision: application?.revision ?? 0 };
      const formToken = mintFormToken(statusUrl.split('/').at(-1) ?? '', mark);
      const before = await storedItems();
      for (const act of ['withdraw', 'cancel']) {
        expect((await story.post(statusUrl, { formToken, act })).status).toBe(409);
      }
      expect(await storedItems()).toEqual(before);
    },
  );

  it('B5 is kept as a hash alone, bound to application, purpose, holder and version', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const tokens = [sent.statusUrl, sent.decisionUrl].map((url) => url.split('/').at(-1) ?? '');
    const table = JSON.stringify([...(await wholeTable())]);
    const links = [...(await wholeTable()).values()].flatMap((item) => (item['link'] ? [item['link']] : []));

    expect(tokens.map((token) => Buffer.from(token, 'base64url').length)).toEqual([32, 32]);
    expect(tokens.filter((token) => table.includes(token))).toEqual([]);
    const [application] = await applications();
    const bound = { applicationId: application?.id, linkVersion: 1 };
    // Three links, and the codes of the two that were mailed.
    expect(links).toHaveLength(5);
    expect(links).toContainEqual(
      expect.objectContaining({ ...bound, purpose: 'consultant', holder: 'mette-holm' }),
    );
    expect(links).toContainEqual(
      expect.objectContaining({ ...bound, purpose: 'applicant', handedOver: 'screen' }),
    );
    expect(links).toContainEqual(
      expect.objectContaining({ ...bound, purpose: 'applicant', handedOver: 'mail' }),
    );
  });
});
