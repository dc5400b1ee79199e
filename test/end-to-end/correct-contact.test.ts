import { describe, expect, it } from 'vitest';
import { APPLICANT } from '../../bin/rehearse/a-company.ts';
import { linkIn } from '../../bin/rehearse/people.ts';
import { visit, wordsOn } from '../../bin/rehearse/visit.ts';
import { aContact, type Sent, type Story, startStory } from '../support/story.ts';
import { applications } from '../support/table.ts';

const READING_MS = 3000;
const NEW_ADDRESS = 'ny@nordlys.example';

/** The page that the answer leads to. */
function landedOn(story: Story, headers: Headers): string {
  return new URL(headers.get('location') ?? '', story.place.origin).href;
}

describe('correcting contact details', () => {
  it('keeps the link, and shows and confirms what is right from now on', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const mails = (await story.subjectsTo(APPLICANT)).length;
    const { status, headers } = await story.correct(sent, {
      phone: '+45 40 50 60 70',
      contactName: 'Åse Ny',
    });
    const [application] = await applications();

    expect([status, headers.get('location')]).toEqual([303, `${new URL(sent.statusUrl).pathname}#contact`]);
    expect(application?.answers).toMatchObject({ phone: '+4540506070', contactName: 'Åse Ny' });
    expect(application?.status).toBe('awaitingDecision');
    expect(await story.subjectsTo(APPLICANT)).toHaveLength(mails + 1);
    const words = wordsOn((await visit(landedOn(story, headers))).text);
    expect(words).toContain('Kontaktperson Åse Ny Telefon 40 50 60 70');
    expect(words).toContain('Senest rettet mandag den 23. november 2026 kl. 09.00');
    expect(words).toContain('Bekræftelse af rettelsen Sendt mandag den 23. november 2026 kl. 09.00.');
  });

  it('B9 sent twice, or saying nothing new, tells nobody anything', async () => {
    const story = await startStory();
    const sent = await story.submit();
    await story.correct(sent, { phone: '40506070' });
    const mails = (await story.place.inbox()).length;

    expect((await story.correct(sent, { phone: '+45 40506070' })).status).toBe(303);
    expect(await story.place.inbox()).toHaveLength(mails);
  });

  it('B5 B7 a new mailbox leaves one link for the screen, one in the mail to it, and none of the old', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const [receipt] = await story.mailsTo(APPLICANT);
    const { status, headers } = await story.correct(sent, { email: NEW_ADDRESS });
    const screen = landedOn(story, headers);

    expect(status).toBe(303);
    expect(screen).not.toContain(new URL(sent.statusUrl).pathname);
    for (const dead of [sent.statusUrl, receipt ? linkIn(receipt) : '']) {
      expect((await visit(dead)).status).toBe(410);
    }
    const [confirmation] = await story.mailsTo(NEW_ADDRESS);
    const mailed = confirmation ? linkIn(confirmation) : '';
    for (const link of [screen, mailed]) {
      const { status: opened, text } = await visit(link);
      expect(opened).toBe(200);
      expect(text).toContain(NEW_ADDRESS);
      expect(text).not.toContain(APPLICANT);
    }
    const moved = (await story.mailsTo(APPLICANT)).at(-1);
    expect(moved?.body.text).not.toContain(NEW_ADDRESS);
    expect(moved ? linkIn(moved) : '').toBe('');
  });

  it('A15 keeps the language that the page was looked at in', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const english: Sent = { ...sent, statusUrl: `${sent.statusUrl}?language=en` };
    const { headers } = await story.correct(english, { email: NEW_ADDRESS });

    expect(headers.get('location')).toMatch(/^\/a\/[\w-]+\?language=en#contact$/);
  });

  it('B7 a second press on the page of the old mailbox finds the new page', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const { formToken } = await story.opened(sent.statusUrl);
    await story.place.advance(READING_MS);
    const press = () =>
      story.post(sent.statusUrl, { formToken, act: 'correct', ...aContact(), email: NEW_ADDRESS });
    const answers = [...(await Promise.all([press(), press()])), await press()];

    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    for (const { headers } of answers) {
      expect((await visit(landedOn(story, headers))).status).toBe(200);
    }
    expect(await story.mailsTo(NEW_ADDRESS)).toHaveLength(1);
    const other = await story.post(sent.statusUrl, { formToken, act: 'withdraw' });
    expect([other.status, (await applications())[0]?.status]).toEqual([410, 'awaitingDecision']);
  });

  it('B7 of two mailboxes given at once only one counts, for the link has died', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const { formToken } = await story.opened(sent.statusUrl);
    await story.place.advance(READING_MS);
    const answers = await Promise.all(
      [NEW_ADDRESS, 'en.anden@nordlys.example'].map((email) =>
        story.post(sent.statusUrl, { formToken, act: 'correct', ...aContact(), email }),
      ),
    );

    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 410]);
  });

  it.each([
    ['contactName', '', 'Skriv kontaktpersonens navn'],
    ['email', 'aase@', 'Skriv e-mailadressen helt ud'],
    ['email', '', 'Skriv en e-mailadresse'],
    ['phone', '12', 'Skriv telefonnummeret med 8 cifre'],
  ])('%s as %j is judged as the form judges it, and stays on the page', async (field, value, fault) => {
    const story = await startStory();
    const sent = await story.submit();
    const { status, text } = await story.correct(sent, { contactName: 'Åse Ny', [field]: value });

    expect(status).toBe(422);
    expect(text).toContain(`<a href="#field-${field}">${fault}`);
    expect(text).toContain('<details open>');
    expect(text).toContain(`value="${field === 'contactName' ? '' : 'Åse Ny'}"`);
    expect((await applications())[0]?.answers['contactName']).toBe('Åse Østergård');
  });

  it('works on an old page too, and leaves an open question as it is', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const { formToken } = await story.opened(sent.statusUrl);
    await story.ask(sent);
    await story.letUndoPass();
    const fields = { ...aContact(), phone: '40506070' };
    const { status } = await story.post(sent.statusUrl, { formToken, act: 'correct', ...fields });

    expect([status, (await applications())[0]?.status]).toEqual([303, 'awaitingAnswer']);
  });

  it('B7 is refused once nothing more is to be told', async () => {
    const story = await startStory();
    const sent = await story.reach('awaitingAnswer');
    const { formToken } = await story.opened(sent.statusUrl);
    await story.press(sent.statusUrl, { act: 'withdraw' });
    const mails = (await story.place.inbox()).length;
    const fields = { ...aContact(), email: NEW_ADDRESS };
    const late = await story.post(sent.statusUrl, { formToken, act: 'correct', ...fields });

    expect(late.status).toBe(409);
    expect(wordsOn(late.text)).toContain('ring til Lone Vestergaard');
    expect(await story.place.inbox()).toHaveLength(mails);
  });

  it('A16 as often as an address may be written to in a day, and then says so with the values kept', async () => {
    const story = await startStory();
    const sent = await story.submit();
    for (const phone of ['40506071', '40506072', '40506073', '40506074']) {
      expect((await story.correct(sent, { phone })).status).toBe(303);
    }
    const { status, headers, text } = await story.correct(sent, { phone: '40506075' });

    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(text).toContain('value="40506075"');
    expect(wordsOn(text)).toContain('Der er rettet for mange gange i dag.');
  });
});
