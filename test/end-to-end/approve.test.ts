import { describe, expect, it } from 'vitest';
import { APPLICANT } from '../../bin/rehearse/a-company.ts';
import { linkIn } from '../../bin/rehearse/people.ts';
import { visit, wordsOn } from '../../bin/rehearse/visit.ts';
import { anApproval, CONSULTANT, COORDINATOR, startStory } from '../support/story.ts';
import { applications } from '../support/table.ts';

const LONGEST_UNDO = 10;

describe('an approval', () => {
  it('E11 leads from a form to an agreed meeting, on one machine alone', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const { status, headers } = await story.approve(sent, { message: 'Vi glæder os.' });
    expect([status, headers.get('location')]).toEqual([303, new URL(sent.decisionUrl).pathname]);
    await story.letUndoPass();

    const [application] = await applications();
    expect(application).toMatchObject({
      status: 'booked',
      decision: { kind: 'approve', consultantId: 'mette-holm', message: 'Vi glæder os.' },
      booking: { slot: { id: sent.slotId }, place: 'Nørregade 1, 2100 København Ø' },
    });
    expect(await story.subjectsTo(APPLICANT)).toEqual([
      `Vi har modtaget jeres henvendelse [${sent.reference}]`,
      `Jeres møde er aftalt [${sent.reference}]`,
    ]);
  });

  it('B19 leaves the consultant with a receipt of what was recorded', async () => {
    const story = await startStory();
    const sent = await story.book();

    const [, receipt] = await story.mailsTo(CONSULTANT);
    expect(receipt?.subject).toBe(`Du har godkendt en tid: Nordlys Trykkeri ApS [${sent.reference}]`);
    expect(receipt?.body.text).toContain('torsdag den 26. november 2026 kl. 09.00');
    expect(receipt?.body.text).toContain('Nørregade 1, 2100 København Ø');
  });

  it('B4 is one link in the mail, to one page with every answer', async () => {
    const story = await startStory();
    await story.submit();
    const [request] = await story.mailsTo(CONSULTANT);
    const urls = [request?.body.text, request?.body.html].flatMap(
      (body) => body?.match(/https?:\/\/localhost[^\s"<]+/g) ?? [],
    );
    expect(new Set(urls.filter((url) => /\/[ad]\//.test(url))).size).toBe(1);
    expect(urls.filter((url) => /approve|decline|decision=/.test(url))).toEqual([]);

    const { text } = await visit(urls[0] ?? '');
    const answers = [...text.matchAll(/<input[^>]*name="decision" value="(\w+)"/g)].map(([, value]) => value);
    expect(answers).toEqual(['approve', 'propose', 'ask', 'handOver', 'decline']);
  });

  it('N19 is shown beforehand with the mails that it then sends, word for word', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const { text } = await story.opened(sent.decisionUrl);
    await story.approve(sent, { place: 'Eksempelvej 1, 1000 København K' });
    await story.letUndoPass();

    const shown = wordsOn(text);
    for (const address of [APPLICANT, CONSULTANT]) {
      const mail = (await story.mailsTo(address)).at(-1);
      const begins = wordsOn(mail?.body.text ?? '').split(/https?:\/\/localhost/)[0] ?? '';
      expect(shown).toContain(mail?.subject);
      expect(shown).toContain(address);
      expect(shown).toContain(begins.trim().slice(0, 200));
    }
  });

  it('N19 is shown beforehand with the slot that it takes', async () => {
    const story = await startStory();
    const { decisionUrl } = await story.submit();
    const { text } = await story.opened(decisionUrl);

    expect(wordsOn(text)).toContain('torsdag den 26. november 2026 kl. 09.00');
    expect(wordsOn(text)).toMatch(/Svar senest .*den 27\. november 2026 kl\. 16\.00/);
  });

  it('E15 is told to the applicant only once it can no longer be undone', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const page = async () => wordsOn((await visit(sent.statusUrl)).text);
    const before = await page();
    expect(before).toContain('Mette Holm, der læser jeres svar');
    expect(before).toContain('fredag den 27. november 2026 kl. 16.00');

    await story.approve(sent);
    expect(withoutToken(await page())).toBe(withoutToken(before));

    await story.letUndoPass();
    const after = await page();
    expect(after).toContain('Jeres møde er aftalt');
    expect(after).toContain('Nørregade 1, 2100 København Ø');
    expect(after).not.toContain('der læser jeres svar');
  });

  it('sends nothing a second before the time to undo is over, and all of it then', async () => {
    const story = await startStory();
    const sent = await story.submit();
    await story.approve(sent);
    await story.place.advance(LONGEST_UNDO * 1000 - 1000);
    expect((await story.place.inbox()).length).toBe(2);

    await story.place.advance(1000);
    expect((await story.place.inbox()).length).toBe(4);
  });

  it('takes any of the wished times and frees the others', async () => {
    const story = await startStory();
    const [first, second, third] = await story.slots();
    const wishes = [first?.id, second?.id, third?.id];
    const sent = await story.submit({ slotWishes: wishes });
    expect((await story.slots()).map(({ id }) => id)).not.toContain(third?.id);

    await story.press(sent.decisionUrl, anApproval(second?.id ?? ''));
    await story.letUndoPass();
    const free = (await story.slots()).map(({ id }) => id);
    expect(free).toContain(first?.id);
    expect(free).toContain(third?.id);
    expect(free).not.toContain(second?.id);
  });

  it('E4 sends mails in two parts that a person can answer, with all pictures in them', async () => {
    const story = await startStory();
    await story.book();

    for (const mail of await story.place.inbox()) {
      expect(mail.body.text.length).toBeGreaterThan(200);
      expect(mail.body.html).toContain('<html lang="da"');
      expect(mail.headers['reply-to']).toMatch(/Mette Holm|Åse Østergård|Lone Vestergaard|=\?/);
      expect(mail.headers['reply-to']).not.toContain('interesseret@');
      const images = mail.body.html.match(/<img[^>]*>/g) ?? [];
      expect(images).toHaveLength(3);
      expect(images.filter((image) => !image.includes(' src="data:image/png;'))).toEqual([]);
      expect(mail.body.html).not.toMatch(/<img[^>]*(width="1"|height="1")[^>]*>/);
      expect(mail.body.html).toContain(linkIn(mail));
    }
  });

  it('tells nobody but the two of them', async () => {
    const story = await startStory();
    await story.book();

    expect(await story.subjectsTo(COORDINATOR)).toEqual([]);
    const everybody = (await story.place.inbox()).flatMap(({ destination }) => [
      ...destination.to,
      ...destination.cc,
      ...destination.bcc,
    ]);
    expect(everybody.filter((to) => !to.includes(APPLICANT) && !to.includes(CONSULTANT))).toEqual([]);
  });
});

function withoutToken(page: string): string {
  return page.replace(/\d{13}\.\S+/g, '');
}
