import { describe, expect, it } from 'vitest';
import { APPLICANT } from '../../bin/rehearse/a-company.ts';
import { visit, wordsOn } from '../../bin/rehearse/visit.ts';
import { DAY } from '../../functions/domain/time-units.ts';
import { CONSULTANT, startStory } from '../support/story.ts';
import { applications } from '../support/table.ts';

describe('a question to the company', () => {
  it('B12 goes to the company by mail, and the enquiry stays open', async () => {
    const story = await startStory();
    const sent = await story.submit();
    expect((await story.ask(sent, { question: 'Hvor mange\r\ner I?' })).status).toBe(303);
    await story.letUndoPass();

    expect((await applications())[0]).toMatchObject({
      status: 'awaitingAnswer',
      questions: [{ text: 'Hvor mange\ner I?', askedBy: 'mette-holm' }],
    });
    const mail = (await story.mailsTo(APPLICANT)).at(-1);
    expect(wordsOn(mail?.body.text ?? '')).toContain('> Hvor mange > er I?');
    expect((await story.slots()).map(({ id }) => id)).not.toContain(sent.slotId);
  });

  it('N5 tells the consultant that the deadline stands still, and by when the answer is due', async () => {
    const story = await startStory();
    const sent = await story.reach('awaitingAnswer');
    const page = wordsOn((await visit(sent.decisionUrl)).text);

    expect(page).toContain('Du venter på svar fra virksomheden');
    expect(page).toContain('Din frist står stille');
    expect(page).toContain('Virksomheden skal svare senest mandag den 30. november 2026 kl. 16.00.');
    expect(page).toContain('Spørgsmål Hvor mange arbejder i jeres køkken?');
  });

  it('B12 N5 comes back with the answer, how long the deadline stood still, and the new one', async () => {
    const story = await startStory();
    const sent = await story.reach('awaitingAnswer');
    await story.place.advance(2 * DAY);
    await story.press(sent.statusUrl, { act: 'answer', answer: 'Vi er fjorten.' });
    const [application] = await applications();
    const { text } = await visit(sent.decisionUrl);
    const page = wordsOn(text);

    expect(application?.decideBy).toBe('2026-12-01T15:00:00.000Z');
    expect(page).toContain('Mette Holm spurgte Hvor mange arbejder i jeres køkken?');
    expect(page).toContain('Virksomheden svarede Vi er fjorten. onsdag den 25. november 2026');
    expect(page).toMatch(/Fristen stod stille Fra mandag den 23\. november .* til onsdag den 25\. november/);
    expect(page).toContain('Den nye frist tirsdag den 1. december 2026 kl. 16.00');
    expect(page).not.toContain('fortrudt');
    expect(text).toContain('value="approve"');
    expect((await story.subjectsTo(CONSULTANT)).length).toBe(3);
  });

  it('N5 comes back without an answer once the company’s time is over', async () => {
    const story = await startStory();
    const sent = await story.reach('awaitingAnswer');
    await story.place.advance(7.5 * DAY);
    const page = wordsOn((await visit(sent.decisionUrl)).text);

    expect((await applications())[0]?.status).toBe('awaitingDecision');
    expect(page).toContain(
      'Virksomheden svarede ikke inden fristen, mandag den 30. november 2026 kl. 16.00.',
    );
  });

  it('B12 can be followed by an approval, which books as ever', async () => {
    const story = await startStory();
    const [, slot] = (await story.slots()).filter(({ start }) => start > '2026-12-07');
    const sent = await story.submit({ slotWishes: [slot?.id] });
    await story.ask(sent);
    await story.letUndoPass();
    await story.press(sent.statusUrl, { act: 'answer', answer: 'Vi er fjorten.' });
    await story.approve(sent);
    await story.letUndoPass();

    expect((await applications())[0]?.status).toBe('booked');
    expect(wordsOn((await visit(sent.decisionUrl)).text)).toContain('Vi er fjorten.');
  });

  it.each([
    ['nothing', { question: ' \n' }, 'Skriv dit spørgsmål'],
    ['too much', { question: 'x'.repeat(801) }, 'Skriv spørgsmålet med højst 800 tegn'],
    ['no text', { question: 'Hvad\u0007?' }, 'Skriv spørgsmålet uden specialtegn'],
    ['a message beside it', { message: 'Hej' }, 'Flyt den til spørgsmålet, eller slet den'],
  ])('B12 is refused with %s, and stays as it was written', async (_, fields, words) => {
    const story = await startStory();
    const sent = await story.submit();
    const { status, text } = await story.ask(sent, { note: 'Til os', ...fields });

    expect(status).toBe(422);
    expect(wordsOn(text)).toContain(words);
    expect(text).toMatch(/value="ask"[^>]*checked/);
    expect(text).toMatch(/name="note"[^>]*>\s*Til os<\/textarea>/);
    expect((await applications())[0]?.status).toBe('awaitingDecision');
  });
});
