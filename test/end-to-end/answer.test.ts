import { describe, expect, it } from 'vitest';
import { APPLICANT } from '../../bin/rehearse/a-company.ts';
import { visit, wordsOn } from '../../bin/rehearse/visit.ts';
import { DAY } from '../../functions/domain/time-units.ts';
import { CONSULTANT, QUESTION, startStory } from '../support/story.ts';
import { applications } from '../support/table.ts';

const READING_MS = 3000;
const ANSWER = 'Vi er 14.\nI Aarhus.';

describe('a question to the company', () => {
  it('E15 N5 stands on its page with both dates: its own, and the consultant’s, which stands still', async () => {
    const story = await startStory();
    const { statusUrl } = await story.reach('awaitingAnswer');
    const words = wordsOn((await visit(statusUrl)).text);

    expect((await applications())[0]?.status).toBe('awaitingAnswer');
    expect(words).toContain(QUESTION);
    expect(words).toContain('Ligger nu hos Jer: vi venter på jeres svar');
    expect(words).toContain('Svar os senest mandag den 30. november 2026 kl. 16.00');
    expect(words).toContain('Vi lovede jer svar senest fredag den 27. november 2026 kl. 16.00.');
    expect(words).toContain('Den frist står stille');
    expect(words).toContain('Vi holder disse tider fri til jer');
  });

  it('N2 does not show while it can be undone', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const before = wordsOn((await visit(sent.statusUrl)).text);
    await story.ask(sent);

    expect(wordsOn((await visit(sent.statusUrl)).text)).toBe(before);
  });

  it('B12 N5 is answered by link; the consultant is told, and the deadline runs again', async () => {
    const story = await startStory();
    const sent = await story.reach('awaitingAnswer');
    await story.place.advance(2 * DAY);
    const told = (await story.subjectsTo(CONSULTANT)).length;
    const { status, headers } = await story.answer(sent, ANSWER);
    const [application] = await applications();

    expect([status, headers.get('location')]).toEqual([303, new URL(sent.statusUrl).pathname]);
    expect(application?.status).toBe('awaitingDecision');
    expect(application?.questions?.[0]?.answer).toBe(ANSWER);
    expect(application?.decideBy).toBe('2026-12-01T15:00:00.000Z');
    expect(await story.subjectsTo(CONSULTANT)).toHaveLength(told + 1);
    expect((await story.mailsTo(APPLICANT)).at(-1)?.body.text).toContain('1. december 2026');

    const words = wordsOn((await visit(sent.statusUrl)).text);
    expect(words).toContain('Tak for jeres svar');
    expect(words).toContain('I svarede onsdag den 25. november 2026 kl. 09.00');
    expect(words).toContain('I får svar senest tirsdag den 1. december 2026 kl. 16.00');
  });

  it('B12 can be decided once it is answered', async () => {
    const story = await startStory();
    const sent = await story.reach('awaitingAnswer');
    await story.answer(sent, ANSWER);
    await story.approve(sent);
    await story.letUndoPass();

    expect((await applications())[0]?.status).toBe('booked');
  });
});

describe('an answer', () => {
  it('B9 sent twice, or twice at once, is stored once and told once', async () => {
    const story = await startStory();
    const sent = await story.reach('awaitingAnswer');
    const mails = (await story.place.inbox()).length;
    const { formToken } = await story.opened(sent.statusUrl);
    await story.place.advance(READING_MS);
    const press = () => story.post(sent.statusUrl, { formToken, act: 'answer', answer: ANSWER });
    const answers = [...(await Promise.all([press(), press(), press()])), await press()];

    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(await story.place.inbox()).toHaveLength(mails + 2);
  });

  it('B9 sent again after the consultant has acted on it is answered with what it did', async () => {
    const story = await startStory();
    const sent = await story.reach('awaitingAnswer');
    const { formToken } = await story.opened(sent.statusUrl);
    await story.answer(sent, ANSWER);
    await story.ask(sent, { question: 'Og hvornår?' });
    const again = await story.post(sent.statusUrl, { formToken, act: 'answer', answer: ANSWER });

    expect(again.status).toBe(303);
    expect((await applications())[0]?.questions).toHaveLength(1);
  });

  it('B7 from a second tab is refused with the state, whom to call, and what was written', async () => {
    const story = await startStory();
    const sent = await story.reach('awaitingAnswer');
    const { formToken } = await story.opened(sent.statusUrl);
    await story.answer(sent, ANSWER);
    const late = await story.post(sent.statusUrl, { formToken, act: 'answer', answer: 'Vi er 15.' });
    const words = wordsOn(late.text);

    expect(late.status).toBe(409);
    expect(words).toContain('Spørgsmålet er ikke længere åbent');
    expect(words).toContain('ring til Mette Holm på 00 00 00 01');
    expect(words).toContain(
      'Vi har ikke gemt det. Kopiér det, hvis I vil sende det på en anden måde. Vi er 15.',
    );
    expect(words).toContain('Vi er 14. I Aarhus.');
  });

  it('B7 to the question before is refused, and never taken for one to the next', async () => {
    const story = await startStory();
    const sent = await story.reach('awaitingAnswer');
    const { formToken } = await story.opened(sent.statusUrl);
    await story.answer(sent, ANSWER);
    await story.ask(sent, { question: 'Og hvornår?' });
    await story.letUndoPass();
    const late = await story.post(sent.statusUrl, { formToken, act: 'answer', answer: 'Vi er 15.' });

    expect(late.status).toBe(409);
    expect((await applications())[0]).toMatchObject({
      status: 'awaitingAnswer',
      questions: [{ answer: ANSWER }, { text: 'Og hvornår?' }],
    });
    expect((await applications())[0]?.questions?.[1]?.answer).toBeUndefined();
  });

  it('B7 after the question has lapsed is refused, and the page tells by when the decision comes', async () => {
    const story = await startStory();
    const sent = await story.reach('awaitingAnswer');
    await story.place.advance(6 * DAY);
    const { formToken } = await story.opened(sent.statusUrl);
    await story.place.advance(2 * DAY);
    const late = await story.post(sent.statusUrl, { formToken, act: 'answer', answer: ANSWER });

    expect(late.status).toBe(422);
    const again = await story.answer(sent, ANSWER);
    const words = wordsOn(again.text);
    expect(again.status).toBe(409);
    expect(words).toContain('Vi fik ikke jeres svar i tide');
    expect(words).toMatch(/I får svar senest \w+dag den \d+\. december 2026 kl\. 16\.00/);
    expect(words).toContain('Vi fik ikke svar senest mandag den 30. november 2026 kl. 16.00.');
  });

  it('B7 after the withdrawal is refused, and the coordinator is the one to call', async () => {
    const story = await startStory();
    const sent = await story.reach('awaitingAnswer');
    const { formToken } = await story.opened(sent.statusUrl);
    await story.press(sent.statusUrl, { act: 'withdraw' });
    const late = await story.post(sent.statusUrl, { formToken, act: 'answer', answer: ANSWER });

    expect(late.status).toBe(409);
    expect(wordsOn(late.text)).toContain('ring til Lone Vestergaard på 00 00 00 00');
  });

  it.each([
    ['empty', '', 'Skriv jeres svar'],
    ['blank', '  \r\n ', 'Skriv jeres svar'],
    ['too long', 'x'.repeat(1501), 'Skriv svaret med højst 1.500 tegn'],
    ['no text', 'svar\u0007', 'Skriv svaret uden specialtegn'],
  ])('that is %s stays on the page, and the summary leads to it', async (_, answer, fault) => {
    const story = await startStory();
    const sent = await story.reach('awaitingAnswer');
    const { status, text } = await story.answer(sent, answer);

    expect(status).toBe(422);
    expect(text).toContain(`<a href="#field-answer">${fault}</a>`);
    expect(text).toContain(answer.trim());
    expect((await applications())[0]?.status).toBe('awaitingAnswer');
  });

  it('N1 without an answer field, or twice in one form, changes nothing', async () => {
    const story = await startStory();
    const sent = await story.reach('awaitingAnswer');

    for (const answer of [undefined, ['en', 'to']]) {
      const { status } = await story.press(sent.statusUrl, { act: 'answer', answer });
      expect(status).toBe(422);
    }
    expect((await applications())[0]?.status).toBe('awaitingAnswer');
  });
});

describe('the promised date', () => {
  it('N4 once passed, the page gives the new one and the coordinator’s name', async () => {
    const story = await startStory();
    const { statusUrl } = await story.submit();
    await story.place.advance(4 * DAY + 8 * 3600 * 1000);
    const words = wordsOn((await visit(statusUrl)).text);

    expect(words).toContain('I må vente lidt længere på svar');
    expect(words).toContain('I får nu svar senest tirsdag den 1. december 2026 kl. 16.00.');
    expect(words).toContain('Lone Vestergaard følger med og kan kontaktes på 00 00 00 00.');
  });
});
