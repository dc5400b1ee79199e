import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { APPLICANT, aCompany } from '../../bin/rehearse/a-company.ts';
import { postForm, postJson, visit, wordsOn } from '../../bin/rehearse/visit.ts';
import { anOrganisation } from '../support/an-organisation.ts';
import { anApproval, CONSULTANT, startStory } from '../support/story.ts';
import { applications, wholeTable } from '../support/table.ts';

const decline = { decision: 'decline', declineReason: 'not-relevant' };

describe('two at the same moment', () => {
  it('B8 one decision counts, and the other is shown who decided what and when', async () => {
    const story = await startStory();
    const { decisionUrl, slotId } = await story.submit();
    const one = await story.opened(decisionUrl);
    await story.place.advance(1000);
    const other = await story.opened(decisionUrl);
    await story.place.advance(3000);
    const [approval, refusal] = await Promise.all([
      story.post(decisionUrl, { formToken: one.formToken, ...anApproval(slotId) }),
      story.post(decisionUrl, { formToken: other.formToken, ...decline }),
    ]);
    await story.letUndoPass();

    expect([approval.status, refusal.status].toSorted()).toEqual([303, 409]);
    const loser = wordsOn((approval.status === 409 ? approval : refusal).text);
    expect(loser).toContain('Der var allerede svaret på henvendelsen');
    expect(loser).toMatch(/Svar (Godkendt|Afvist) .*Svaret af Mette Holm .*mandag den 23\. november 2026/);
    const [application] = await applications();
    expect(application?.status).toBe(approval.status === 303 ? 'booked' : 'declined');
    expect(await story.subjectsTo(APPLICANT)).toHaveLength(2);
    expect(await story.subjectsTo(CONSULTANT)).toHaveLength(2);
  });

  it('B8 a decision against a withdrawal: one of the two ends, and only its mails go out', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const decision = await story.opened(sent.decisionUrl);
    const withdrawal = await story.opened(sent.statusUrl);
    await story.place.advance(3000);
    const [decided, withdrawn] = await Promise.all([
      story.post(sent.decisionUrl, { formToken: decision.formToken, ...anApproval(sent.slotId) }),
      story.post(sent.statusUrl, { formToken: withdrawal.formToken, act: 'withdraw' }),
    ]);
    await story.letUndoPass();

    expect(withdrawn.status).toBe(303);
    expect([303, 409]).toContain(decided.status);
    expect((await applications())[0]?.status).toBe('withdrawn');
    expect((await story.subjectsTo(APPLICANT)).join()).not.toContain('aftalt');
  });

  it('B8 a decision in the moment of the deadline: it counts or the expiry does, never both', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const [application] = await applications();
    const until = Date.parse(application?.dueAt ?? '') - story.place.timers.now().getTime();
    await story.place.advance(until - 5000);
    const { formToken } = await story.opened(sent.decisionUrl);
    await story.place.advance(4999);
    const [decided] = await Promise.all([
      postForm(sent.decisionUrl, { formToken, ...anApproval(sent.slotId) }),
      story.place.advance(1),
    ]);
    await story.letUndoPass();

    const [after] = await applications();
    expect([after?.status, decided.status]).toEqual(
      after?.status === 'expired' ? ['expired', expect.any(Number)] : ['booked', 303],
    );
    expect(await story.subjectsTo(APPLICANT)).toHaveLength(2);
  });
});

describe('the same form sent again', () => {
  it('B9 leads to the recorded result: at once, ten times in parallel, and after all has been sent', async () => {
    const story = await startStory();
    const { decisionUrl, slotId } = await story.submit();
    const { formToken } = await story.opened(decisionUrl);
    await story.place.advance(3000);
    const press = () => story.post(decisionUrl, { formToken, ...anApproval(slotId) });
    const atOnce = await Promise.all(Array.from({ length: 10 }, press));
    const after = [await press()];
    await story.letUndoPass();
    after.push(await press());

    for (const { status, headers } of [...atOnce, ...after]) {
      expect([status, headers.get('location')]).toEqual([303, new URL(decisionUrl).pathname]);
    }
    expect(wordsOn((await visit(decisionUrl)).text)).toContain('Mødet er aftalt');
    expect(await story.subjectsTo(APPLICANT)).toHaveLength(2);
    expect(await story.subjectsTo(CONSULTANT)).toHaveLength(2);
    const entries = [...(await wholeTable()).keys()].filter((key) => key.includes(' entry#'));
    expect(entries).toHaveLength(4);
  });

  it('B9 even after its page has become a day old', async () => {
    const story = await startStory();
    const { decisionUrl, slotId } = await story.submit();
    const { formToken } = await story.opened(decisionUrl);
    await story.place.advance(3000);
    await story.post(decisionUrl, { formToken, ...anApproval(slotId) });
    await story.place.advance(25 * 3600 * 1000);

    expect((await story.post(decisionUrl, { formToken, ...anApproval(slotId) })).status).toBe(303);
  });

  it('B9 an undo that is repeated does not undo the next decision', async () => {
    const story = await startStory();
    const sent = await story.submit();
    await story.approve(sent);
    const { formToken } = await story.opened(sent.decisionUrl);
    await story.place.advance(2500);
    const undo = () => story.post(sent.decisionUrl, { formToken, decision: 'undo' });
    expect([(await undo()).status, (await undo()).status]).toEqual([303, 303]);
    await story.decline(sent);

    expect((await undo()).status).toBe(409);
    expect((await applications())[0]).toMatchObject({ status: 'decided', decision: { kind: 'decline' } });
  });
});

describe('a hundred who want one slot', () => {
  it('C2 leave one holder, and 99 are told and offered further times', async () => {
    const story = await startStory();
    const hidden = await story.openForm();
    const [slot] = await story.slots();
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, number) =>
        postForm(
          story.formUrl,
          {
            ...aCompany(),
            ...hidden,
            submissionKey: randomUUID(),
            email: `a${number}@example.org`,
            slotWishes: slot?.id,
            step: 'send',
          },
          { 'x-forwarded-for': `10.1.${number}.1` },
        ),
      ),
    );
    await story.place.settle();

    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    const losers = answers.filter(({ status }) => status === 409);
    expect(losers).toHaveLength(99);
    for (const { text } of losers) {
      expect(text).toContain('En af tiderne er ikke længere ledig');
      expect(text.match(/name="slotWishes" value="mette-holm_/g)?.length).toBeGreaterThanOrEqual(3);
      expect(text).not.toContain(`value="${slot?.id}"`);
    }
    expect(await applications()).toHaveLength(1);
    expect(await story.place.inbox()).toHaveLength(2);
  });

  it('C2 leave one holder where programs send, and the others hear which field to mend', async () => {
    const story = await startStory();
    const body = await story.submission();
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, number) =>
        postJson(
          story.formUrl,
          { ...body, submissionKey: randomUUID(), email: `a${number}@example.org` },
          { 'x-forwarded-for': `10.2.${number}.1` },
        ),
      ),
    );

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const losers = answers.filter(({ status }) => status === 409);
    expect(losers).toHaveLength(99);
    for (const { text } of losers) {
      const { errors } = JSON.parse(text) as { errors: unknown };
      expect(errors).toEqual([{ field: 'slotWishes', message: expect.stringContaining('tid') }]);
    }
  });

  it('C6 overlapping times of two lengths are never both held, buffers included', async () => {
    const example = anOrganisation();
    const [mette] = example.consultants;
    const availability = [
      { weekday: 4, from: '09:00', until: '12:00', lengthMinutes: 60, bufferMinutes: 15 },
      { weekday: 4, from: '13:00', until: '16:00', lengthMinutes: 45, bufferMinutes: 0 },
    ];
    const settings = { ...example, consultants: mette ? [{ ...mette, availability }] : [] };
    const story = await startStory({ settings });
    const slots = (await story.slots()).filter(({ start }) => start.startsWith('2026-11-26'));
    const answers = await Promise.all(
      slots.flatMap(({ id }, index) =>
        [1, 2, 3].map(async (number) =>
          postJson(
            story.formUrl,
            await story.submission({ slotWishes: [id], email: `a${index}${number}@example.org` }),
            { 'x-forwarded-for': `10.${index}.${number}.1` },
          ),
        ),
      ),
    );
    const taken = (await applications()).flatMap(({ wishes }) => wishes);
    const spans = taken
      .map(({ start, end, bufferMinutes }) => [Date.parse(start), Date.parse(end) + bufferMinutes * 60_000])
      .toSorted(([one = 0], [other = 0]) => one - other);

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(6);
    for (const [index, [start = 0]] of spans.entries()) {
      expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.[1] ?? 0);
    }
  });
});
