import { describe, expect, it } from 'vitest';
import { emailFor } from '../../functions/email/email.ts';
import { templateSchema } from '../../schemas/message.ts';
import { APPLICATION_ID, anEmailContext, languages, MESSAGE_ID, sendings } from './an-email-context.ts';

describe('emailFor', () => {
  it('covers every template', () => {
    const proven = new Set(sendings.map(({ template }) => template));
    expect(proven).toEqual(new Set(templateSchema.options));
  });

  it('writes to the applicant, and lets answers reach the consultant', () => {
    const { from, replyTo, to } = emailFor(anEmailContext({ template: 'receipt' }));
    expect(from).toEqual({ name: 'Rummelig Genstart', address: 'post@example.org' });
    expect(to).toEqual({ name: 'Mette Hansen', address: 'mette@bageriet.example' });
    expect(replyTo).toEqual({ name: 'Anne Holm', address: 'anne@example.org' });
  });

  it('writes to the consultant, and lets answers reach the coordinator', () => {
    const { replyTo, to } = emailFor(anEmailContext({ template: 'request' }));
    expect(to).toEqual({ name: 'Anne Holm', address: 'anne@example.org' });
    expect(replyTo).toEqual({ name: 'Lars Krog', address: 'lars@example.org' });
  });

  it('writes to the coordinator, and lets answers reach the consultant', () => {
    const { replyTo, to } = emailFor(
      anEmailContext({ template: 'failure-notice', recipient: 'coordinator' }),
    );
    expect(to).toEqual({ name: 'Lars Krog', address: 'lars@example.org' });
    expect(replyTo).toEqual({ name: 'Anne Holm', address: 'anne@example.org' });
  });

  it.each(['expiry', 'failure'] as const)('lets answers to %s reach the coordinator', (template) => {
    expect(emailFor(anEmailContext({ template })).replyTo.address).toBe('lars@example.org');
  });
});

describe('emailFor, where something is missing or long', () => {
  it('refuses to write to two addresses at once', () => {
    const answers = { email: 'a@example.org,b@example.org' };
    expect(() => emailFor(anEmailContext({ template: 'receipt', answers }))).toThrow();
  });

  it('refuses to write to nobody', () => {
    const application = { answers: {} };
    expect(() => emailFor(anEmailContext({ template: 'receipt', application }))).toThrow('no e-mail address');
  });

  it('refuses a message that the application has no booking for', () => {
    const application = { booking: undefined };
    expect(() => emailFor(anEmailContext({ template: 'confirmation', application }))).toThrow('no booking');
  });

  it('refuses a message that the application has no decision for', () => {
    const application = { decision: undefined };
    expect(() => emailFor(anEmailContext({ template: 'decline', application }))).toThrow('no decision');
  });

  it.each(languages)(
    'N19 shows a preview whole but for the link that does not exist yet, in %s',
    (language) => {
      const context = anEmailContext({ template: 'confirmation', language });
      const words = { da: '(her kommer linket)', en: '(the link goes here)' }[language];
      expect(emailFor({ ...context, link: '', isPreview: true }).text).toBe(
        emailFor(context).text.replace(context.link, words),
      );
    },
  );

  it('shortens a long name in a subject before the reference', () => {
    const { subject } = emailFor(
      anEmailContext({ template: 'request', answers: { orgName: 'Å'.repeat(120) } }),
    );
    expect(subject).toMatch(/Å… \[RG-7K3M-42Q\]$/);
    expect(subject).toHaveLength(120 + ' [RG-7K3M-42Q]'.length);
  });

  it('E2 makes a second copy recognisable by a header that SES keeps', () => {
    expect(emailFor(anEmailContext({ template: 'receipt' })).headers).toEqual({
      'Message-ID': `<${MESSAGE_ID}@example.org>`,
      References: `<${APPLICATION_ID}@example.org>`,
      Date: 'Tue, 24 Nov 2026 09:00:00 +0000',
      'X-Interesseret-Message': MESSAGE_ID,
      'Auto-Submitted': 'auto-generated',
    });
  });
});

describe.each(languages)('every mail in %s', (language) => {
  it.each(sendings)('A15 $template to the $recipient is in that language alone', (sending) => {
    const { html, text } = emailFor(anEmailContext({ ...sending, language }));
    expect(html).toContain(`<html lang="${language}">`);
    expect(text).toContain({ da: 'svar på denne mail', en: 'reply to this e-mail' }[language]);
    expect(text).not.toContain({ da: 'reply to this e-mail', en: 'svar på denne mail' }[language]);
  });

  it.each(sendings)('subject of $template to the $recipient ends with the reference', (sending) => {
    const { subject } = emailFor(anEmailContext({ ...sending, language }));
    expect(subject).toMatch(/^\S.* \[RG-7K3M-42Q\]$/);
  });

  it.each(sendings)('G4 $template to the $recipient names who pays, in both parts', (sending) => {
    const context = anEmailContext({ ...sending, language });
    const { html, text } = emailFor(context);
    for (const { line } of context.settings.programme.funders) {
      expect(html).toContain(line[language]);
      expect(text).toContain(line[language]);
    }
  });

  it.each(sendings)(
    'E4 $template to the $recipient fetches nothing and keeps its link as it is',
    (sending) => {
      const link = 'https://forms.example.org/a/Zm9v-_?x=1&y=2';
      const { html, text } = emailFor(anEmailContext({ ...sending, language, link }));
      expect(html).not.toMatch(/<(?:link|script|iframe|object|style)\b|url\(|\son\w+=/i);
      expect(html).not.toMatch(/\ssrc="(?!cid:)|srcset|background=/i);
      const targets = [...html.matchAll(/href="([^"]*)"/g)].map(([, target]) => target);
      const hasPage = anEmailContext(sending).link !== '';
      const expected = hasPage ? [link.replace('&', '&amp;')] : [];
      expect(targets).toEqual(expected);
      expect(text.split('\n').filter((line) => line === link)).toHaveLength(expected.length);
    },
  );

  it.each(sendings)('E4 $template to the $recipient names a person to call', (sending) => {
    const { text, replyTo } = emailFor(anEmailContext({ ...sending, language }));
    expect(text).toMatch(new RegExp(`(Ring til|Call) ${replyTo.name} (på|on) \\d\\d \\d\\d \\d\\d \\d\\d`));
  });
});
