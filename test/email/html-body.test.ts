import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { button, paragraph, quote, same } from '../../functions/email/blocks.ts';
import { emailFor } from '../../functions/email/email.ts';
import { htmlBody } from '../../functions/email/html-body.ts';
import { anEmailContext, sendings } from './an-email-context.ts';

const frame = {
  language: 'da',
  sender: 'Projektet',
  subject: 'Emne',
  preheader: 'Først',
  footer: ['EU'],
  logos: [],
} as const;

/** Mail programs want the tables, inline styles and presentational attributes that pages should not have. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'no-inline-style': 'off',
    'prefer-tbody': 'off',
    'presentation-role-style': 'off',
    'no-deprecated-attr': 'off',
    'no-conditional-comment': 'off',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
  },
});

describe('htmlBody', () => {
  it.each(sendings)('$template to the $recipient is sound HTML', async (sending) => {
    const report = await validator.validateString(emailFor(anEmailContext(sending)).html);
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      ),
    ).toEqual([]);
  });

  it.each(sendings)(
    '$template to the $recipient has one main heading, and shows its subject first in lists',
    (sending) => {
      const { html, subject } = emailFor(anEmailContext(sending));
      expect(html.match(/<h1 /g)).toHaveLength(1);
      expect(html).toContain(`<title>${subject}</title>`);
    },
  );

  it('escapes what stands around the blocks', () => {
    const html = htmlBody({
      ...frame,
      sender: '<a>',
      subject: '<b>',
      preheader: '<i>',
      footer: ['<u>'],
      blocks: [],
    });
    expect(html).not.toMatch(/<[abiu]>/);
    expect(html.match(/&lt;[abiu]&gt;/g)).toEqual(['&lt;b&gt;', '&lt;i&gt;', '&lt;a&gt;', '&lt;u&gt;']);
  });

  it('asks to be shown in its own light colours', () => {
    expect(htmlBody({ ...frame, blocks: [] })).toContain('<meta name="color-scheme" content="light">');
  });

  it('has no empty quote', () => {
    expect([undefined, '', ' \n'].flatMap((text) => quote(same('Besked'), text))).toEqual([]);
  });

  it('keeps the line breaks of a quoted text', () => {
    const html = htmlBody({ ...frame, blocks: quote(same('Besked'), 'en\nto & tre') });
    expect(html).toContain('>en<br>to &amp; tre<');
  });

  it('shows the URL under the button, for whoever cannot press it', () => {
    const html = htmlBody({ ...frame, blocks: [button(same('Se'), 'https://x.example/?a&b')] });
    expect(html).toContain('<a href="https://x.example/?a&amp;b"');
    expect(html).toContain('>https://x.example/?a&amp;b</span>');
  });

  it('has a button that leads nowhere in a preview', () => {
    expect(htmlBody({ ...frame, blocks: [button(same('Se'), '')] })).not.toContain('<a ');
  });

  it('puts what a list of mails shows beside the subject before all else', () => {
    const html = htmlBody({ ...frame, blocks: [paragraph(same('Indhold'))] });
    const shown = html
      .slice(html.indexOf('<body'))
      .replace(/<[^>]*>/g, ' ')
      .trim()
      .split(/\s+/);
    expect(shown).toEqual(['Først', 'Projektet', 'Indhold', 'EU']);
  });
});
