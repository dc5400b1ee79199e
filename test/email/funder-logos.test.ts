import { createHash } from 'node:crypto';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { emailFor } from '../../functions/email/email.ts';
import { funderLogos, LOGO_HEIGHT } from '../../functions/email/funder-logos.ts';
import drawings from '../../functions/email/logos.json' with { type: 'json' };
import { toMime } from '../../functions/email/mime.ts';
import { assets } from '../../functions/pages/assets.ts';
import type { Settings } from '../../schemas/settings.ts';
import { anEmailContext, languages, sendings } from './an-email-context.ts';
import { someSettings } from './some-settings.ts';

describe('the drawings', () => {
  const logos = [...assets].filter(([name]) => name.endsWith('.svg') && name !== 'icon.svg');
  const sourceOf = new Map(Object.entries(drawings).map(([name, { drawnFrom }]) => [name, drawnFrom]));

  it('G4 show every logo as it is now; npm run draw-logos makes them anew', () => {
    const hashOf = new Map(logos.map(([name, { body }]) => [name, sha256(body)]));

    expect(sourceOf).toEqual(hashOf);
  });

  it.each(Object.entries(drawings))('G4 %s is a small PNG, drawn for fine screens', (_, { width, png }) => {
    const content = Buffer.from(png, 'base64');

    expect(content.toString('latin1', 0, 8)).toBe('\x89PNG\r\n\x1a\n');
    expect([content.readUInt32BE(16), content.readUInt32BE(20)]).toEqual([width * 2, LOGO_HEIGHT * 2]);
    expect(content.byteLength).toBeLessThan(4_000);
  });

  it('G4 keep the shape of the European emblem', () => {
    expect(drawings['eu.svg'].width / LOGO_HEIGHT).toBe(3 / 2);
  });
});

describe.each(languages)('the logos of a mail in %s', (language) => {
  it.each(sendings)(
    'G4 $template to the $recipient shows those of the settings, in their order, all at one height',
    (sending) => {
      const settings = fundedBy(['kooperationen', 'eu', 'erhvervsfremmebestyrelsen']);
      const { html } = emailFor(anEmailContext({ ...sending, language, settings }));

      expect(imagesIn(html)).toEqual(
        settings.programme.funders.map(({ logo, logoAlt }) => ({
          name: logo.replace('.svg', ''),
          alt: logoAlt[language],
          height: '40',
          style: expect.stringContaining(';height:40px;'),
        })),
      );
    },
  );
});

describe('the logos of a mail', () => {
  it.each(sendings)('G4 $template to the $recipient carries what it shows', async (sending) => {
    const settings = fundedBy(['eu', 'erhvervsfremmebestyrelsen', 'kooperationen']);
    const { html, attachments } = await parsedMail({ ...sending, settings });
    const carried = attachments.filter(({ related }) => related);
    const shown = [...(html ?? '').matchAll(/src="cid:([^"]*)"/g)].map(([, id]) => `<${id}>`);

    expect(shown).toHaveLength(3);
    expect(carried.map(({ contentId }) => contentId)).toEqual(shown);
    expect(carried.map(({ content }) => content)).toEqual(Object.values(drawings).map(({ png }) => png));
    expect(
      carried.every(({ mimeType, disposition }) => `${mimeType} ${disposition}` === 'image/png inline'),
    ).toBe(true);
  });

  it('G4 leave a funder without a drawing to its line', async () => {
    const settings = fundedBy(['eu', 'unknown']);
    const { html, attachments } = await parsedMail({ template: 'receipt', settings });

    expect(imagesIn(html ?? '').map(({ name }) => name)).toEqual(['eu']);
    expect(attachments).toHaveLength(1);
    expect(html).toContain('Støttet af unknown');
  });

  it('G4 leave no trace where no funder has a drawing', async () => {
    const settings = fundedBy(['unknown']);
    const { html, attachments } = await parsedMail({ template: 'receipt', settings });

    expect(html).not.toContain('<img');
    expect(attachments).toEqual([]);
  });

  it('G4 travel once where two funders share one', async () => {
    const { html, attachments } = await parsedMail({ template: 'receipt', settings: fundedBy(['eu', 'eu']) });

    expect(imagesIn(html ?? '')).toHaveLength(2);
    expect(attachments).toHaveLength(1);
  });

  it('G4 have an address of their own, which changes with the picture', () => {
    const ids = funderLogos(fundedBy(['eu', 'kooperationen']), 'da').map(({ contentId }) => contentId);

    expect(ids).toEqual([
      `eu.${drawings['eu.svg'].drawnFrom.slice(0, 12)}@interesseret`,
      `kooperationen.${drawings['kooperationen.svg'].drawnFrom.slice(0, 12)}@interesseret`,
    ]);
  });

  it('A18 G4 tell a name with quotes as it is', () => {
    const settings = fundedBy(['eu']);
    settings.programme.funders = settings.programme.funders.map((funder) => ({
      ...funder,
      logoAlt: { da: '"><b>', en: '' },
    }));

    expect(emailFor(anEmailContext({ template: 'receipt', settings })).html).toContain(
      'alt="&quot;&gt;&lt;b&gt;"',
    );
  });
});

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function fundedBy(names: readonly string[]): Settings {
  const settings = someSettings();
  settings.programme.funders = names.map((name) => ({
    line: { da: `Støttet af ${name}`, en: `Supported by ${name}` },
    logo: `${name}.svg`,
    logoAlt: { da: `Logo for ${name}`, en: `Logo of ${name}` },
    url: 'https://funder.example.org',
  }));
  return settings;
}

function imagesIn(html: string) {
  const image =
    /<img src="cid:([a-z]+)\.[0-9a-f]{12}@interesseret" alt="([^"]*)" width="\d+" height="(\d+)" style="([^"]*)">/g;
  return [...html.matchAll(image)].map(([, name, alt, height, style]) => ({ name, alt, height, style }));
}

async function parsedMail(given: Parameters<typeof anEmailContext>[0]) {
  const raw = await toMime(emailFor(anEmailContext(given)));
  return await PostalMime.parse(raw, { attachmentEncoding: 'base64' });
}
