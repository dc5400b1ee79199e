import { describe, expect, it } from 'vitest';
import { APPLICANT } from '../../bin/rehearse/a-company.ts';
import { visit, wordsOn } from '../../bin/rehearse/visit.ts';
import { anOrganisation } from '../support/an-organisation.ts';
import { COLLEAGUE, CONSULTANT, startStory } from '../support/story.ts';
import { applications } from '../support/table.ts';

describe('handing over to a colleague', () => {
  it('B16 asks the colleague with the same deadline, and the old link dies at once', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const [before] = await applications();
    expect((await story.handOver(sent, { note: 'De kender dig.' })).status).toBe(303);
    expect((await visit(sent.decisionUrl)).status).toBe(200);
    await story.letUndoPass();

    expect((await applications())[0]).toMatchObject({
      status: 'awaitingDecision',
      consultantId: 'sofie-kjaer',
      decideBy: before?.decideBy,
      wishes: [{ consultantId: 'sofie-kjaer', start: before?.wishes[0]?.start }],
    });
    const old = await visit(sent.decisionUrl);
    expect(old.status).toBe(410);
    expect(old.text).not.toContain('Nordlys');
    expect((await story.approve(sent)).status).toBe(410);
  });

  it('B16 tells the colleague from whom it comes, and the note that was written for them', async () => {
    const story = await startStory();
    const sent = await story.submit();
    await story.handOver(sent, { note: 'De kender dig.' });
    await story.letUndoPass();
    const page = wordsOn((await visit(await story.pageOf(COLLEAGUE))).text);

    expect(page).toContain('Mette Holm har givet henvendelsen videre til dig.');
    expect(page).toContain('Note fra Mette Holm De kender dig.');
    expect(page).toContain('Svar senest fredag den 27. november 2026 kl. 16.00');
    expect(page).not.toContain('fortrudt');
  });

  it('B16 B22 gives who handed over neither link nor code', async () => {
    const story = await startStory();
    await story.handOver(await story.submit());
    await story.letUndoPass();
    const last = (await story.mailsTo(CONSULTANT)).at(-1);

    expect(last?.subject).toContain('Givet videre');
    expect(last?.body.text).not.toMatch(/\/d\/|koden/);
  });

  it('B16 tells the company whom to turn to, and nothing of the note', async () => {
    const story = await startStory();
    const sent = await story.submit();
    await story.handOver(sent, { note: 'De kender dig.' });
    await story.letUndoPass();
    const mail = (await story.mailsTo(APPLICANT)).at(-1);

    expect(mail?.body.text).toContain('Sofie Kjær');
    expect(JSON.stringify(await story.mailsTo(APPLICANT))).not.toContain('De kender dig');
    expect((await visit(sent.statusUrl)).text).not.toContain('De kender dig');
  });

  it('B16 the colleague approves, and both get the confirmation', async () => {
    const story = await startStory();
    const sent = await story.submit();
    await story.handOver(sent);
    await story.letUndoPass();
    const [taken] = await applications();
    const own = { ...sent, decisionUrl: await story.pageOf(COLLEAGUE), slotId: taken?.wishes[0]?.id ?? '' };
    expect((await story.approve(own)).status).toBe(303);
    await story.letUndoPass();

    expect((await applications())[0]?.status).toBe('booked');
    expect((await story.subjectsTo(COLLEAGUE)).at(-1)).toContain('Du har godkendt en tid');
    expect((await story.subjectsTo(CONSULTANT)).at(-1)).toContain('Givet videre');
  });

  it.each([
    ['nobody', { handOverTo: '' }, 'Vælg den kollega, der skal svare'],
    ['oneself', { handOverTo: 'mette-holm' }, 'Vælg en af de kolleger, der står på listen nu'],
    ['somebody unknown', { handOverTo: 'nobody' }, 'Vælg en af de kolleger, der står på listen nu'],
    ['somebody absent', { handOverTo: 'anders-bjerre' }, 'Vælg en af de kolleger, der står på listen nu'],
    ['a message to the company', { message: 'Hej' }, 'Beskeden bliver ikke sendt med dette svar.'],
  ])('B16 is refused with %s', async (_, fields, words) => {
    const story = await startStory({ settings: withoutAnders() });
    const sent = await story.submit();
    const { status, text } = await story.handOver(sent, { note: 'Til dig', ...fields });

    expect(status).toBe(422);
    expect(wordsOn(text)).toContain(words);
    expect(text).toMatch(/value="handOver"[^>]*checked/);
    expect(text).toMatch(/name="note"[^>]*>\s*Til dig<\/textarea>/);
    expect((await applications())[0]).toMatchObject({
      status: 'awaitingDecision',
      consultantId: 'mette-holm',
    });
  });

  it('C15 offers colleagues who are there, by name and nothing else', async () => {
    const story = await startStory({ settings: withoutAnders() });
    const { text } = await story.opened((await story.submit()).decisionUrl);

    expect(text).toContain('<option value="sofie-kjaer">Sofie Kjær, konsulent i socialøkonomi</option>');
    expect(text).not.toContain('Anders Bjerre');
    expect(text).not.toContain(COLLEAGUE);
  });

  it('B16 is not offered to somebody who has no colleague', async () => {
    const consultants = anOrganisation().consultants.slice(0, 1);
    const story = await startStory({ settings: anOrganisation({ consultants }) });
    const sent = await story.submit();

    expect((await story.opened(sent.decisionUrl)).text).not.toContain('value="handOver"');
    expect((await story.handOver(sent)).status).toBe(422);
  });
});

/** Anders is away for longer than anything takes here. */
function withoutAnders() {
  const absences = [{ from: '2026-11-01', until: '2026-12-31' }];
  return anOrganisation({
    consultants: anOrganisation().consultants.map((one) =>
      one.id === 'anders-bjerre' ? { ...one, absences } : one,
    ),
  });
}
