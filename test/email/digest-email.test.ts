import { describe, expect, it } from 'vitest';
import { contactBlock } from '../../functions/email/contact-block.ts';
import { digestEmail, digestLetter } from '../../functions/email/digest-email.ts';
import { toMime } from '../../functions/email/mime.ts';
import { aDigestContext, someListed } from './a-digest-context.ts';
import { languages } from './an-email-context.ts';
import { DATES, FULL_DATES, lix } from './readability.ts';

/** The plain part up to the footer, which every mail has alike. */
function proseOf(given: Parameters<typeof aDigestContext>[0] = {}): string {
  const { subject, text } = digestEmail(aDigestContext(given));
  const [prose = ''] = text.split('\n\n-- \n');
  return `${subject}\n\n${prose}`;
}

describe('digestEmail', () => {
  it('N9 lists what is open by who owes an answer, in words, with deadline and link', () => {
    expect(proseOf({ listed: someListed.slice(0, 4) })).toMatchInlineSnapshot(`
      "3 henvendelser venter på dit svar

      DINE ÅBNE HENVENDELSER

      3 henvendelser venter på dit svar. 1 henvendelse venter på virksomheden.

      VENTER PÅ DIT SVAR

      Bageriet Hansen ApS (RG-7K3M-42Q)
      Fristen er overskredet
      Den var mandag den 23. november 2026 kl. 16.00 (dansk tid)
      https://forms.example.org/d/1111111111111111111111111111111111111111111

      Nordlys Trykkeri A/S (RG-2F4H-6JX)
      Forsinket: har fået en ny dato
      Svar senest torsdag den 26. november 2026 kl. 16.00 (dansk tid)
      https://forms.example.org/d/2222222222222222222222222222222222222222222

      Café Ærlig (RG-8N4P-3RS)
      Venter på et svar
      Svar senest mandag den 30. november 2026 kl. 16.00 (dansk tid)
      https://forms.example.org/d/3333333333333333333333333333333333333333333

      VENTER PÅ VIRKSOMHEDEN

      Fiskehuset i Esbjerg (RG-5T6V-7WY)
      Har fået forslag til tider
      Skal vælge senest onsdag den 25. november 2026 kl. 16.00 (dansk tid)
      https://forms.example.org/d/4444444444444444444444444444444444444444444

      Hver henvendelse har sit eget link. Send ikke linkene videre.

      Har du spørgsmål? Ring til Lars Krog på 70 20 30 40, eller svar på denne mail."
    `);
  });

  it('A15 says the same in English', () => {
    expect(proseOf({ listed: someListed.slice(1), language: 'en' })).toMatchInlineSnapshot(`
      "2 enquiries are waiting for your answer

      YOUR OPEN ENQUIRIES

      2 enquiries are waiting for your answer. 2 enquiries are waiting for the company.

      WAITING FOR YOUR ANSWER

      Nordlys Trykkeri A/S (RG-2F4H-6JX)
      Late: was given a new date
      Answer by Thursday 26 November 2026 at 16:00 (Danish time)
      https://forms.example.org/d/1111111111111111111111111111111111111111111

      Café Ærlig (RG-8N4P-3RS)
      Waits for an answer
      Answer by Monday 30 November 2026 at 16:00 (Danish time)
      https://forms.example.org/d/2222222222222222222222222222222222222222222

      WAITING FOR THE COMPANY

      Fiskehuset i Esbjerg (RG-5T6V-7WY)
      Was offered times
      Has to choose by Wednesday 25 November 2026 at 16:00 (Danish time)
      https://forms.example.org/d/3333333333333333333333333333333333333333333

      Grønne Hænder I/S (RG-9X8Z-2BC)
      Was asked a question
      Has to answer by Tuesday 1 December 2026 at 16:00 (Danish time)
      https://forms.example.org/d/4444444444444444444444444444444444444444444

      Each enquiry has a link of its own. Do not pass the links on.

      Any questions? Call Lars Krog on 70 20 30 40, or reply to this e-mail."
    `);
  });

  it('N9 leaves out a list of none', () => {
    expect(proseOf({ listed: someListed.slice(0, 1) })).not.toContain('VENTER PÅ VIRKSOMHEDEN');
  });

  it('N9 tells nothing of what a company wrote', () => {
    const { html, text } = digestEmail(aDigestContext());
    expect(`${html}${text}`).not.toMatch(/særlige vilkår|Mette Hansen|mette@bageriet|20 ?30 ?40 ?50/);
  });

  it('N9 shows all cases in one table, each name leading to its page', () => {
    const { html } = digestEmail(aDigestContext());
    const [table = '', ...more] = html.match(/<table(?: [^>]*)?>\n<tr><th colspan[\s\S]*?<\/table>/g) ?? [];
    expect(more).toEqual([]);
    expect(table.match(/<th scope="row"/g)).toHaveLength(someListed.length);
    expect(
      [...table.matchAll(/<a href="([^"]+)"[^>]*>([^<]+)</g)].map(([, url, name]) => [name, url]),
    ).toEqual(aDigestContext().listed.map(({ link }, index) => [someListed[index]?.name, link]));
  });

  it('E7 shows a hostile name as the text that it is', () => {
    const name = '</td></tr></table><script>alert(1)</script>\r\nBcc: x@example.org';
    const { html, text, subject } = digestEmail(
      aDigestContext({ listed: [{ name, waitsFor: 'decision', until: '2026-11-30T15:00:00Z' }] }),
    );
    expect(html).toContain('&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;&lt;script&gt;alert(1)&lt;/script&gt; Bcc:');
    expect(html).not.toContain('<script');
    expect(text).toContain('</td></tr></table><script>alert(1)</script> Bcc: x@example.org (');
    expect(subject).toBe('1 henvendelse venter på dit svar');
  });

  it('E2 has one id for every copy, and tags by which its bounce is known', () => {
    const { headers, tags, to } = digestEmail(aDigestContext());
    expect(headers).toMatchObject({
      'Message-ID': '<digest-anne-holm-2026-11-24@example.org>',
      'X-Interesseret-Message': 'digest-anne-holm-2026-11-24',
      'Auto-Submitted': 'auto-generated',
    });
    expect(headers).not.toHaveProperty('References');
    expect(tags).toEqual({ digest: 'anne-holm', date: '2026-11-24' });
    expect(to).toEqual({ name: 'Anne Holm', address: 'anne@example.org' });
  });
});

describe.each(languages)('in %s', (language) => {
  const many = Array.from({ length: 60 }, (_, index) => ({
    ...someListed[index % someListed.length],
    name: 'Københavns Økologiske Brød og Kager ApS',
  })) as typeof someListed;

  it('N17 a digest has a LIX of at most 40', () => {
    const letter = digestLetter(aDigestContext({ language }));
    const texts = [...letter.blocks, contactBlock('consultant', letter)].flatMap((block) =>
      'text' in block && typeof block.text !== 'string' ? [block.text[language]] : [],
    );
    const inTable = letter.blocks.flatMap((block) =>
      block.kind === 'cases'
        ? block.groups.flatMap((group) => group.cases.flatMap(({ lines }) => lines))
        : [],
    );
    expect(lix([...texts, ...inTable.map((line) => line[language])])).toBeLessThanOrEqual(40);
  });

  it('N17 a digest tells weekday, time and zone with every date, and leaves no gap open', () => {
    const { subject, html, text } = digestEmail(aDigestContext({ language }));
    expect(text.match(FULL_DATES[language])).toHaveLength(someListed.length);
    for (const part of [html, text]) {
      expect(part.match(FULL_DATES[language])?.length).toBe(part.match(DATES[language])?.length);
    }
    expect([subject, html, text].join()).not.toMatch(/undefined|null|NaN|Invalid|\[object|[{}$]|\(\)/);
  });

  it('N17 a digest of sixty cases stays under 100 kB', async () => {
    const raw = await toMime(digestEmail(aDigestContext({ listed: many, language })));
    expect(raw.byteLength).toBeLessThan(100_000);
  });
});
