import { describe, expect, it } from 'vitest';
import { APPLICANT, aCompany } from '../../bin/rehearse/a-company.ts';
import { postForm, valueOn, visit, wordsOn } from '../../bin/rehearse/visit.ts';
import { DAY } from '../../functions/domain/time-units.ts';
import { anOrganisation } from '../support/an-organisation.ts';
import { CONSULTANT, startStory } from '../support/story.ts';
import { applications, storedItems } from '../support/table.ts';
import { everyAnswer, refusedAnswers } from './refused-answers.ts';

const freeText = ['Vi drømmer om en hemmelig bagerikantine.', 'Nordlys Trykkeri', 'Åse Østergård'];

describe('a submission on the pages', () => {
  it('E11 goes from questions over times to a receipt, as a browser without scripts does', async () => {
    const story = await startStory();
    const hidden = await story.openForm();
    const checked = await postForm(story.formUrl, { ...hidden, ...aCompany(), step: 'check' });
    expect(checked.status).toBe(200);
    expect(wordsOn(checked.text)).toContain('Mette Holm');
    const slotId = /name="slotWishes" value="([^"]+)"/.exec(checked.text)?.[1];
    const again = { formToken: valueOn(checked.text, 'formToken'), page: 'check', step: 'send' };

    const sent = await postForm(story.formUrl, { ...hidden, ...aCompany(), ...again, slotWishes: slotId });
    expect(sent.status).toBe(303);
    const receipt = await visit(sent.headers.get('location') ?? '');
    expect(receipt.status).toBe(200);
    expect((await applications())[0]).toMatchObject({ wishes: [{ id: slotId }], language: 'da' });
  });

  it('A13 is confirmed in the same words by page and mail', async () => {
    const story = await startStory();
    const sent = await story.send(await story.openForm());
    const page = wordsOn((await visit(sent.headers.get('location') ?? '')).text);
    const [mail] = await story.mailsTo(APPLICANT);
    const text = wordsOn(mail?.body.text ?? '');

    const [reference = ''] = /RG-\w{4}-\w{3}/.exec(mail?.subject ?? '') ?? [];
    const same = [
      reference,
      'fredag den 27. november 2026 kl. 16.00',
      'En konsulent læser jeres henvendelse og godkender en af tiderne',
      'Mette Holm',
      '00 00 00 01',
      'torsdag den 26. november 2026 kl. 09.00',
      'Rummelige job i vores egen produktion',
    ];
    for (const words of same) {
      expect(page).toContain(words);
      expect(text).toContain(words);
    }
  });

  it('A13 shows all answers on the page, and no free text in the mail', async () => {
    const story = await startStory();
    const sent = await story.send({ ...(await story.openForm()), ...everyAnswer, newsletter: 'true' });
    const page = wordsOn((await visit(sent.headers.get('location') ?? '')).text);
    const [mail] = await story.mailsTo(APPLICANT);
    const written = [...freeText, 'Vask af arbejdstøj', 'Nørregade 7', 'Driftschef', 'Adgang med kørestol'];

    for (const words of written) {
      expect(page).toContain(words);
      expect(`${mail?.subject}${mail?.body.text}${mail?.body.html}`).not.toContain(words);
    }
  });

  it('sent twice, or twice at once, is one application and one receipt', async () => {
    const story = await startStory();
    const hidden = await story.openForm();
    const [slot] = await story.slots();
    const fields = { ...hidden, slotWishes: slot?.id };
    const answers = await Promise.all([story.send(fields), story.send(fields)]);
    answers.push(await story.send(fields));

    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    const pages = answers.map(({ headers }) => visit(headers.get('location') ?? ''));
    const references = (await Promise.all(pages)).map(({ text }) => /RG-\w{4}-\w{3}/.exec(text)?.[0]);
    expect(new Set(references).size).toBe(1);
    expect(await story.subjectsTo(APPLICANT)).toHaveLength(1);
  });

  it('A1 refuses on the page what it refuses as JSON, in the same words', async () => {
    const story = await startStory();
    const hidden = await story.openForm();
    const slots = await story.slots();
    const before = await storedItems();
    for (const [field, values] of Object.entries(refusedAnswers(slots))) {
      for (const value of values.filter((one) => typeof one === 'string' || one === undefined)) {
        if (!['slotWishes', 'interests', 'services'].includes(field)) {
          const fields = { ...hidden, ...everyAnswer, newsletter: 'true', [field]: value as string };
          const { status, text } = await postForm(story.formUrl, { ...aCompany(), ...fields });
          expect([field, value, status]).toEqual([field, value, 422]);
          expect(text).toContain(`<a href="#field-${field}"`);
        }
      }
    }
    expect(await storedItems()).toEqual(before);
  });

  it('A14 keeps everything that was typed when an answer is wrong', async () => {
    const story = await startStory();
    const typed = { ...aCompany(), cvr: '123', orgName: 'A & "B" <C>' };
    const { status, text } = await postForm(story.formUrl, { ...(await story.openForm()), ...typed });

    expect(status).toBe(422);
    expect(text).toContain('<title>Fejl:');
    expect(valueOn(text, 'cvr')).toBe('123');
    expect(text).toContain('value="A &amp; &quot;B&quot; &lt;C&gt;"');
    expect(text).toMatch(/name="interests" value="inclusive-jobs"[^>]*checked/);
    expect(text).toContain('Vi drømmer om en hemmelig bagerikantine.');
  });

  it.each([
    ['a day old', DAY + 1000],
    ['a week old', 7 * DAY],
  ])('takes a page that is %s back with all answers, and the next press sends it', async (_age, ms) => {
    const story = await startStory();
    const hidden = await story.openForm();
    await story.place.advance(ms);
    const late = await story.send(hidden);
    expect(late.status).toBe(422);
    expect(wordsOn(late.text)).toContain('Siden har været åben længe');
    expect(late.text).toContain('Vi drømmer om en hemmelig bagerikantine.');

    await story.place.advance(3000);
    const sent = await story.send({ ...hidden, formToken: valueOn(late.text, 'formToken') });
    expect(sent.status).toBe(303);
  });

  it.each([
    '',
    'x',
    '1795420800000.1.AAAA',
    'k1~1795420800000.1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  ])('stores nothing with the form token “%s”', async (formToken) => {
    const story = await startStory();
    const { status } = await story.send({ ...(await story.openForm()), formToken });

    expect(status).toBe(422);
    expect(await applications()).toEqual([]);
  });

  it('A16 takes nothing that came faster than a person writes', async () => {
    const story = await startStory();
    const { text } = await visit(story.formUrl);
    const { status, text: again } = await story.send({
      formToken: valueOn(text, 'formToken'),
      submissionKey: valueOn(text, 'submissionKey'),
    });

    expect(status).toBe(422);
    expect(wordsOn(again)).toContain('Det gik lidt for hurtigt');
    expect(await applications()).toEqual([]);
  });

  it('A7 is taken in only between the configured times, with the configured words outside them', async () => {
    const closedText = { da: 'Vi åbner igen i det nye år.', en: 'We open again in the new year.' };
    const times = { opensAt: '2026-11-23T09:00:00+01:00', closesAt: '2026-11-23T12:00:00+01:00', closedText };
    const settings = anOrganisation({ forms: { interest: times } });
    const story = await startStory({ settings, now: new Date('2026-11-23T07:59:59Z') });
    expect((await visit(story.formUrl)).status).toBe(403);
    await story.place.advance(1000);
    const open = await story.openForm();
    const body = await story.submission();
    expect((await story.send(open)).status).toBe(303);

    await story.place.advance(3 * 3600 * 1000 - 3000);
    const page = await story.send({ ...open, slotWishes: 'none-fits' });
    expect([page.status, wordsOn(page.text)]).toEqual([403, expect.stringContaining(closedText.da)]);
    const problem = await visit(story.formUrl, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
    expect(JSON.parse(problem.text)).toMatchObject({ status: 403, detail: closedText.da });
    expect((await visit(`${story.formUrl}?language=en`)).text).toContain(closedText.en);
    expect(await applications()).toHaveLength(1);
  });

  it('A18 shows hostile answers as the text they are, to both sides', async () => {
    const story = await startStory();
    const hostile = '"><img src=x onerror=alert(1)></textarea><script>alert(1)</script>';
    const sent = await story.send({ ...(await story.openForm()), orgName: hostile, situation: hostile });
    const [request] = await story.mailsTo(CONSULTANT);
    const decisionUrl = /http\S+\/d\/[\w-]+/.exec(request?.body.text ?? '')?.[0] ?? '';
    const shown = [
      (await visit(sent.headers.get('location') ?? '')).text,
      (await visit(decisionUrl)).text,
      request?.body.html ?? '',
    ];

    for (const page of shown) {
      expect(page).not.toMatch(/<script|<img src=x/);
      expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    }
    expect(request?.subject).toContain(hostile.slice(0, 20));
    expect(request?.headers).not.toHaveProperty('bcc');
  });
});
