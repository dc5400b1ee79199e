import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { APPLICANT } from '../../bin/rehearse/a-company.ts';
import type { OfferedSlot } from '../../bin/rehearse/people.ts';
import { postJson, type Visit, visit, wordsOn } from '../../bin/rehearse/visit.ts';
import { readReference } from '../../functions/domain/reference.ts';
import { fieldsOf } from '../../schemas/answers.ts';
import { interestForm } from '../../schemas/forms/interest.ts';
import { problemSchema } from '../../schemas/problem.ts';
import { CONSULTANT, startStory } from '../support/story.ts';
import { applications, storedItems, wholeTable } from '../support/table.ts';
import { everyAnswer, refusedAnswers } from './refused-answers.ts';

describe('a submission as JSON', () => {
  it('A1 is refused for each wrong answer alone, naming its field in Danish, and stores nothing', async () => {
    const story = await startStory();
    const slots = [...(await story.slots()).slice(0, 4), ...(await slotsElsewhere(story.formUrl))];
    const table = refusedAnswers(slots);
    const good = await story.submission(everyAnswer);
    const before = await storedItems();
    const seen: unknown[] = [];
    for (const [field, values] of Object.entries(table)) {
      for (const value of values) {
        const answer = await postJson(story.formUrl, { ...good, [field]: value });
        seen.push([field, value, answer.status, ...problemOf(answer).errors.map((error) => error.field)]);
        expect(problemOf(answer).errors[0]?.message).toMatch(/^[A-ZÆØÅ][^\n]{8,}$/);
        expect(answer.text).not.toMatch(/expected|invalid|received|undefined|\bThe\b/i);
      }
    }

    const wanted = Object.entries(table).flatMap(([field, values]) =>
      values.map((value) => [field, value, 422, field]),
    );
    expect(seen).toEqual(wanted);
    expect(await storedItems()).toEqual(before);
    expect((await postJson(story.formUrl, good)).status).toBe(201);
  });

  it('A1 every question of the form is among those', () => {
    expect(Object.keys(refusedAnswers([]))).toEqual(fieldsOf(interestForm).map(({ id }) => id));
  });

  it('A1 names all wrong answers at once', async () => {
    const story = await startStory();
    const answer = await postJson(story.formUrl, await story.submission({ cvr: '1', email: 'x', phone: '' }));

    expect(problemOf(answer).errors).toEqual([
      { field: 'cvr', message: 'Skriv CVR-nummeret med 8 cifre' },
      { field: 'email', message: expect.stringContaining('e-mail') },
      { field: 'phone', message: expect.stringContaining('telefonnummer') },
    ]);
  });

  it('A15 is answered in English where English is chosen', async () => {
    const story = await startStory();
    const body = await story.submission({ language: 'en', cvr: '1' });

    expect(problemOf(await postJson(story.formUrl, body)).errors).toEqual([
      { field: 'cvr', message: 'Write the CVR number with 8 digits' },
    ]);
  });

  it.each<Record<string, unknown>>([
    { submissionKey: undefined },
    { submissionKey: 'not-a-uuid' },
    { submissionKey: 7 },
    { language: 'de' },
    { language: null },
    { bogus: 'x' },
    { formToken: 'x' },
    { status: 'booked' },
    { secondWebsite: '' },
    { id: randomUUID() },
    { constructor: 'x' },
  ])('A2 refuses %j and stores nothing', async (changes) => {
    const story = await startStory();
    const answer = await postJson(story.formUrl, { ...(await story.submission()), ...changes });

    expect(answer.status).toBe(422);
    expect(problemOf(answer).errors.map(({ field }) => field)).toEqual(Object.keys(changes));
    expect([...(await storedItems()).keys()]).toEqual(['settings settings']);
  });

  it('A3 sent 20 times at once is one application, one execution and one receipt', async () => {
    const story = await startStory();
    const body = await story.submission();
    const answers = await Promise.all(Array.from({ length: 20 }, () => postJson(story.formUrl, body)));
    await story.place.settle();

    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 201));
    const sent = answers.map(({ text }) => JSON.parse(text) as { reference: string; statusUrl: string });
    expect(new Set(sent.map(({ reference }) => reference)).size).toBe(1);
    const all = await applications();
    expect(all).toHaveLength(1);
    expect(all[0]?.execution.number).toBe(1);
    expect(await story.subjectsTo(APPLICANT)).toHaveLength(1);
    expect(await story.subjectsTo(CONSULTANT)).toHaveLength(1);
    for (const { statusUrl, reference } of sent) {
      expect(wordsOn((await visit(statusUrl)).text)).toContain(reference);
    }
  });

  it('A3 sent again days later gives the same reference and a link that works', async () => {
    const story = await startStory();
    const body = await story.submission();
    const first = JSON.parse((await postJson(story.formUrl, body)).text) as { reference: string };
    await story.place.advance(24 * 3600 * 1000);
    const again = await postJson(story.formUrl, body);
    const second = JSON.parse(again.text) as { reference: string; statusUrl: string };

    expect([again.status, second.reference]).toEqual([201, first.reference]);
    expect((await visit(second.statusUrl)).status).toBe(200);
    expect(await story.subjectsTo(APPLICANT)).toHaveLength(1);
  });

  it('A3 refuses other answers under the same key', async () => {
    const story = await startStory();
    const body = await story.submission();
    await postJson(story.formUrl, body);
    const other = await postJson(story.formUrl, { ...body, orgName: 'En anden virksomhed' });

    expect(other.status).toBe(409);
    expect(other.headers.get('content-type')).toBe('application/problem+json');
    expect((await applications()).map(({ answers }) => answers['orgName'])).toEqual(['Nordlys Trykkeri ApS']);
  });

  it('A5 gives each application a reference of its own that can be read over the phone', async () => {
    const story = await startStory();
    const body = await story.submission({ slotWishes: ['none-fits'] });
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, number) =>
        postJson(
          story.formUrl,
          { ...body, submissionKey: randomUUID(), email: `a${number}@example.org` },
          { 'x-forwarded-for': `10.0.${number}.1` },
        ),
      ),
    );
    const references = answers.map(({ text }) => (JSON.parse(text) as { reference: string }).reference);

    expect(new Set(references).size).toBe(50);
    for (const reference of references) {
      expect(reference).toMatch(/^RG-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{3}$/);
      expect(readReference(reference.toLowerCase(), 'RG')).toEqual({ kind: 'valid', reference });
    }
    const kept = [...(await wholeTable()).keys()].filter((key) => key.startsWith('reference#'));
    expect(kept).toHaveLength(50);
  });

  it('answers with no more than reference and link', async () => {
    const story = await startStory();
    const { status, headers, text } = await postJson(story.formUrl, await story.submission());

    expect([status, headers.get('content-type')]).toEqual([201, 'application/json']);
    expect(JSON.parse(text)).toEqual({
      reference: expect.stringMatching(/^RG-/),
      statusUrl: expect.stringMatching(/^http:\/\/localhost:\d+\/a\/[\w-]{43}$/),
    });
  });
});

async function slotsElsewhere(formUrl: string) {
  const { text } = await visit(`${formUrl}/slots.json?municipality=0851`);
  const { slots } = JSON.parse(text) as { slots: OfferedSlot[] };
  return slots.slice(0, 1);
}

function problemOf({ text }: Visit) {
  const { errors = [], ...problem } = problemSchema.parse(JSON.parse(text));
  return { ...problem, errors };
}
