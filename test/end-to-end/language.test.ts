import { describe, expect, it } from 'vitest';
import { APPLICANT } from '../../bin/rehearse/a-company.ts';
import { postForm, valueOn, visit, wordsOn } from '../../bin/rehearse/visit.ts';
import { CONSULTANT, startStory } from '../support/story.ts';
import { applications } from '../support/table.ts';

const DANISH = /[æøåÆØÅ]|\b(og|jeres|henvendelse|mødet)\b/;

describe('an application in English', () => {
  it('A15 is answered in English to its end: pages, mails and calendar', async () => {
    const story = await startStory();
    const hidden = await story.openForm('en');
    const sent = await story.send({
      ...hidden,
      orgName: 'Northern Light',
      contactName: 'Ann Lee',
      situation: '',
    });
    const statusUrl = sent.headers.get('location') ?? '';
    expect((await applications())[0]?.language).toBe('en');
    const receipt = await visit(statusUrl);
    expect(receipt.text).toContain('<html lang="en">');
    expect(wordsOn(receipt.text)).toContain('We have received your enquiry');

    const [request] = await story.mailsTo(CONSULTANT);
    const decisionUrl = /http\S+\/d\/[\w-]+/.exec(request?.body.text ?? '')?.[0] ?? '';
    const [application] = await applications();
    const slotId = application?.wishes[0]?.id ?? '';
    await story.approve({ reference: '', statusUrl, decisionUrl, slotId }, { place: 'Main Street 1' });
    await story.letUndoPass();
    await story.press(statusUrl, { act: 'cancel' });

    expect((await story.subjectsTo(APPLICANT)).map((subject) => subject.replace(/ \[.*/, ''))).toEqual([
      'We have received your enquiry',
      'Your meeting is agreed',
      'You have cancelled your meeting',
    ]);
    for (const mail of await story.mailsTo(APPLICANT)) {
      expect(mail.body.html).toContain('<html lang="en"');
      const [letter = ''] = mail.body.text.split('\n-- ');
      expect(letter.replaceAll(/København|Region \w+|Sofie Kjær/g, '')).not.toMatch(DANISH);
    }
  });

  it('A15 speaks Danish to the consultant all the while', async () => {
    const story = await startStory();
    await story.book({ language: 'en' });
    for (const mail of await story.mailsTo(CONSULTANT)) {
      expect(mail.body.html).toContain('<html lang="da"');
    }
  });

  it('A15 keeps every answer when the language is switched, on both pages of the form', async () => {
    const story = await startStory();
    const hidden = await story.openForm();
    const [slot] = await story.slots();
    const typed = { ...hidden, orgName: 'Nordlys', situation: 'Vi vil gerne i gang' };
    const questions = await postForm(story.formUrl, { ...typed, page: 'questions', switchTo: 'en' });
    expect([questions.status, valueOn(questions.text, 'orgName')]).toEqual([200, 'Nordlys']);
    expect(questions.text).toContain('<html lang="en">');
    expect(questions.text).toContain('Vi vil gerne i gang');
    expect(valueOn(questions.text, 'submissionKey')).toBe(hidden['submissionKey']);

    const check = await story.send({
      ...typed,
      page: 'check',
      step: undefined,
      switchTo: 'en',
      slotWishes: slot?.id,
    });
    expect(check.status).toBe(200);
    expect(check.text).toMatch(new RegExp(`value="${slot?.id}"[^>]*checked`));
    expect(await applications()).toEqual([]);
  });

  it('A15 can be read in the other language by whoever holds a link', async () => {
    const story = await startStory();
    const sent = await story.submit();

    expect((await visit(`${sent.statusUrl}?language=en`)).text).toContain('We have received your enquiry');
    expect((await visit(`${sent.decisionUrl}?language=en`)).text).toContain('An enquiry awaits your answer');
    expect((await visit(`${sent.statusUrl}?language=xx`)).text).toContain('<html lang="da">');
  });
});
