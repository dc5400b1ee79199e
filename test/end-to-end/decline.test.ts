import { describe, expect, it } from 'vitest';
import { APPLICANT } from '../../bin/rehearse/a-company.ts';
import { visit, wordsOn } from '../../bin/rehearse/visit.ts';
import { CONSULTANT, startStory } from '../support/story.ts';
import { applications } from '../support/table.ts';

describe('a decline', () => {
  it('ends with a reason to the company and the slot free again', async () => {
    const story = await startStory();
    const sent = await story.submit();
    await story.decline(sent, { message: 'Prøv igen til foråret.', note: 'Har været her før.' });
    await story.letUndoPass();

    const [application] = await applications();
    expect(application?.status).toBe('declined');
    const [, mail] = await story.mailsTo(APPLICANT);
    expect(mail?.body.text).toContain('Prøv igen til foråret.');
    expect(mail?.attachments).toEqual([]);
    expect((await story.slots()).map(({ id }) => id)).toContain(sent.slotId);
  });

  it('B11 needs a reason', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const { status, text } = await story.decline(sent, { declineReason: '' });

    expect(status).toBe(422);
    expect(wordsOn(text)).toContain('Vælg en begrundelse');
    expect((await applications())[0]?.status).toBe('awaitingDecision');
  });

  it('B11 keeps what was written when the reason is missing', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const { text } = await story.decline(sent, { declineReason: '', message: 'Til jer', note: 'Til os' });

    expect(text).toMatch(/<textarea[^>]*name="message"[^>]*>\s*Til jer<\/textarea>/);
    expect(text).toMatch(/<textarea[^>]*name="note"[^>]*>\s*Til os<\/textarea>/);
    expect(text).toMatch(/value="decline"[^>]*checked/);
  });

  it('B11 never shows the note to the company', async () => {
    const story = await startStory();
    const sent = await story.submit();
    await story.decline(sent, { message: 'Til jer selv', note: 'Kun til os selv' });
    await story.letUndoPass();

    expect((await visit(sent.statusUrl)).text).not.toContain('Kun til os selv');
    expect((await visit(sent.statusUrl)).text).toContain('Til jer selv');
    const mails = await story.mailsTo(APPLICANT);
    expect(JSON.stringify(mails)).not.toContain('Kun til os selv');
    expect((await visit(sent.decisionUrl)).text).toContain('Kun til os selv');
  });

  it('B19 leaves the consultant with a receipt', async () => {
    const story = await startStory();
    const sent = await story.submit();
    await story.decline(sent);
    await story.letUndoPass();

    expect((await story.subjectsTo(CONSULTANT)).at(-1)).toBe(
      `Du har afvist en henvendelse: Nordlys Trykkeri ApS [${sent.reference}]`,
    );
  });

  it.each(['not-eligible', 'not-relevant', 'other-offer', 'other'])(
    'tells the reason %s in words',
    async (declineReason) => {
      const story = await startStory();
      const sent = await story.submit();
      const label = await labelOf(sent.decisionUrl, declineReason);
      await story.decline(sent, { declineReason });
      await story.letUndoPass();

      const [, mail] = await story.mailsTo(APPLICANT);
      expect(wordsOn(mail?.body.text ?? '')).toContain(label);
      expect(wordsOn((await visit(sent.statusUrl)).text)).toContain(label);
    },
  );

  it('is possible where none of the times fitted, where nothing can be approved', async () => {
    const story = await startStory();
    const sent = await story.submit({ slotWishes: ['none-fits'] });
    const { text } = await story.opened(sent.decisionUrl);
    expect(text).not.toContain('value="approve"');
    expect(wordsOn((await visit(sent.statusUrl)).text)).toContain('ingen af tiderne passer');

    const approval = await story.approve({ ...sent, slotId: 'mette-holm_20261126T0800Z' });
    expect(approval.status).toBe(422);
    expect((await story.decline(sent)).status).toBe(303);
    await story.letUndoPass();
    expect((await applications())[0]).toMatchObject({ status: 'declined', wishes: [] });
  });
});

async function labelOf(url: string, reason: string): Promise<string> {
  const { text } = await visit(url);
  return wordsOn(new RegExp(`<option value="${reason}"[^>]*>[^<]*`).exec(text)?.[0] ?? '').trim();
}
