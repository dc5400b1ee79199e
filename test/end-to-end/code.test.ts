import { describe, expect, it } from 'vitest';
import { APPLICANT } from '../../bin/rehearse/a-company.ts';
import { type Fields, postForm, postJson, valueOn, visit, wordsOn } from '../../bin/rehearse/visit.ts';
import { DAY, HOUR } from '../../functions/domain/time-units.ts';
import { applicationStore } from '../../functions/stores/application-store.ts';
import { linkSchema } from '../../schemas/link.ts';
import { anOrganisation } from '../support/an-organisation.ts';
import { CONSULTANT, COORDINATOR, type Story, startStory } from '../support/story.ts';
import { applications, wholeTable } from '../support/table.ts';

const WRONG = 'Koden passer ikke.';
/** Well spelled, and nobody's. */
const NOBODYS = '2222-2222-2222-2222';

async function codeTo(story: Story, address: string): Promise<string> {
  const mails = await story.mailsTo(address);
  return /skriv koden (\S+)/.exec(mails[0]?.body.text ?? '')?.[1] ?? '';
}

function type(story: Story, code: Fields[string], headers: Record<string, string> = {}) {
  return postForm(`${story.place.origin}/code`, { code }, headers);
}

describe('a code', () => {
  it.each([
    [APPLICANT, '/a/', 'statusUrl'],
    [CONSULTANT, '/d/', 'decisionUrl'],
  ] as const)('B22 in the mail to %s leads to the same page as its link', async (address, path, name) => {
    const story = await startStory();
    const sent = await story.submit();
    const code = await codeTo(story, address);
    const [mail] = await story.mailsTo(address);
    expect(mail?.body.text).toContain(
      `Virker linket ikke? Åbn ${story.place.origin}/code og skriv koden ${code}`,
    );

    const { status, headers } = await type(story, ` ${code.toLowerCase().replaceAll('-', ' ')} `);

    const location = headers.get('location') ?? '';
    expect([status, location.startsWith(path)]).toEqual([303, true]);
    const [byCode, byLink] = [await visit(story.place.origin + location), await visit(sent[name])];
    expect([byCode.status, wordsOn(byCode.text)]).toEqual([200, wordsOn(byLink.text)]);
  });

  it('B22 decides as its link would', async () => {
    const story = await startStory();
    const sent = await story.submit();
    const { headers } = await type(story, await codeTo(story, CONSULTANT));
    const decisionUrl = `${story.place.origin}${headers.get('location')}`;

    expect((await story.approve({ ...sent, decisionUrl })).status).toBe(303);
    expect((await applications())[0]?.status).toBe('decided');
  });

  it('B22 is stored as its hash alone, bound as the link of its mail is', async () => {
    const story = await startStory();
    await story.submit();
    const code = await codeTo(story, CONSULTANT);
    await type(story, code);
    const table = await wholeTable();
    const stored = [...table].filter(([key]) => /^(code|link)#/.test(key));
    const links = stored.map(([key, item]) => [key.split('#')[0], linkSchema.parse(item['link'])] as const);
    const ofConsultant = links.filter(([, { holder }]) => holder === 'mette-holm');

    expect(JSON.stringify([...table])).not.toContain(code);
    expect(JSON.stringify([...table])).not.toContain(code.replaceAll('-', ''));
    expect(ofConsultant.map(([kind]) => kind).toSorted()).toEqual(['code', 'link', 'link']);
    const bindings = ofConsultant.map(([, { tokenHash: _own, ...binding }]) => JSON.stringify(binding));
    expect(new Set(bindings).size).toBe(1);
    expect(ofConsultant[0]?.[1]).toMatchObject({ handedOver: 'mail', purpose: 'consultant', linkVersion: 1 });
  });

  it('B22 is in no mail without a link, and in no preview', async () => {
    const story = await startStory();
    const { decisionUrl } = await story.reach('expired');
    const [notice] = await story.mailsTo(COORDINATOR);

    expect(notice?.body.text).not.toContain('/code');
    expect((await visit(decisionUrl)).text).not.toContain('/code');
  });

  const wrong: readonly (readonly [string, Fields[string]])[] = [
    ['nothing', ''],
    ['no field', undefined],
    ['what nobody has', NOBODYS],
    ['what is mistyped', '2222-2222-2222-2223'],
    ['too little', '2222'],
    ['far too much', '2'.repeat(10_000)],
    ['something hostile', '"><script>alert(1)</script>'],
    ['half a character', '\u0000'],
  ];

  it.each(wrong)(
    'B22 that is %s is answered with the same sentence and opens nothing',
    async (_what, typed) => {
      const story = await startStory();
      await story.submit();
      const before = [...(await wholeTable()).keys()].filter((key) => key.startsWith('link#'));
      const { status, text } = await type(story, typed);

      expect([status, wordsOn(text)]).toEqual([422, expect.stringContaining(WRONG)]);
      expect(text).not.toContain('<script');
      expect([...(await wholeTable()).keys()].filter((key) => key.startsWith('link#'))).toEqual(before);
    },
  );

  it('B22 differs in nothing whether it is unknown or mistyped', async () => {
    const story = await startStory();
    const [unknown, mistyped] = [await type(story, NOBODYS), await type(story, '2222-2222-2222-2223')];

    expect(unknown.text.replaceAll(NOBODYS, '')).toBe(mistyped.text.replaceAll('2222-2222-2222-2223', ''));
  });

  it('B22 is guessed only so often from one network in an hour', async () => {
    const story = await startStory({ settings: anOrganisation({ limits: { codesPerPrefixAndHour: 2 } }) });
    await story.submit();
    const code = await codeTo(story, CONSULTANT);
    const from = (host: string, typed: string) => type(story, typed, { 'x-forwarded-for': host });
    const first = [await from('192.0.2.1', NOBODYS), await from('192.0.2.200', NOBODYS)];
    const third = await from('192.0.2.7', code);

    expect(first.map(({ status }) => status)).toEqual([422, 422]);
    expect([third.status, Number(third.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(wordsOn(third.text)).toContain('Prøv igen senere');
    expect((await from('192.0.2.7', '2222')).status).toBe(422);
    expect((await from('198.51.100.1', code)).status).toBe(303);
    await story.place.advance(HOUR);
    expect((await from('192.0.2.7', code)).status).toBe(303);
    expect(JSON.stringify([...(await wholeTable()).keys()])).not.toContain('192.0.2');
  });

  it('B22 dies with the link of its mail', async () => {
    const story = await startStory({ settings: anOrganisation({ deadlines: { linkDays: 2 } }) });
    await story.submit();
    const [code, ofCompany] = [await codeTo(story, CONSULTANT), await codeTo(story, APPLICANT)];
    await story.place.advance(DAY);
    const { headers } = await type(story, code);
    const byCode = `${story.place.origin}${headers.get('location')}`;
    const [application] = await applications();
    await applicationStore().amend(application?.id ?? '', (current) => ({
      ...current,
      consultantId: 'anders-bjerre',
    }));
    const handedOver = await type(story, code);
    expect([handedOver.status, (await visit(byCode)).status]).toEqual([410, 410]);
    expect(wordsOn(handedOver.text)).toContain('Anders Bjerre');

    await story.place.advance(DAY);
    const expired = await type(story, ofCompany);
    expect([expired.status, wordsOn(expired.text)]).toEqual([
      410,
      expect.stringContaining('Linket er udløbet'),
    ]);
    await applicationStore().erase(application?.id ?? '');
    expect((await type(story, code)).status).toBe(422);
  });

  it('B22 is asked for by one field, Danish first, and read as a form alone', async () => {
    const story = await startStory();
    const url = `${story.place.origin}/code`;
    const [danish, english] = [await visit(url), await visit(`${url}?language=en`)];
    const again = await type(story, 'abc');

    expect(wordsOn(danish.text)).toContain('Skriv koden fra e-mailen');
    expect(wordsOn(english.text)).toContain('Type the code in the e-mail');
    expect(danish.text.match(/<input/g)).toHaveLength(1);
    expect(valueOn(again.text, 'code')).toBe('abc');
    expect((await postJson(url, { code: NOBODYS })).status).toBe(415);
    expect((await visit(url, { method: 'PUT' })).status).toBe(405);
    expect((await type(story, NOBODYS, { origin: 'https://evil.example' })).status).toBe(403);
  });
});
