import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { emailFor } from '../../functions/email/email.ts';
import { toMime } from '../../functions/email/mime.ts';
import { anEmailContext, sendings } from './an-email-context.ts';

describe('toMime', () => {
  it('C9 makes text, HTML and calendar alternatives of each other, in this order, and nothing else', async () => {
    const types = partTypes(
      await rawOf({ template: 'confirmation', calendar: { method: 'REQUEST', sequence: 0 } }),
    );
    expect(types).toEqual([
      'multipart/alternative',
      'text/plain; charset=utf-8',
      'multipart/related; type="text/html"',
      'text/html; charset=utf-8',
      'image/png; name=eu.png',
      'image/png; name=erhvervsfremmebestyrelsen.png',
      'text/calendar; charset=utf-8; method=REQUEST',
    ]);
  });

  it('C9 keeps the line ends of the calendar, byte for byte', async () => {
    const email = emailFor(
      anEmailContext({ template: 'confirmation', calendar: { method: 'REQUEST', sequence: 0 } }),
    );
    const raw = new TextDecoder().decode(await toMime(email));
    const [, body] = /text\/calendar.*?base64\r\n\r\n([A-Za-z0-9+/=\r\n]+?)\r\n--/s.exec(raw) ?? [];
    expect(Buffer.from(body ?? '', 'base64').toString()).toBe(email.calendar?.content);
  });

  it('leaves the calendar out where there is none', async () => {
    const types = partTypes(await rawOf({ template: 'receipt' }));
    expect(types).toContain('multipart/alternative');
    expect(types.filter((type) => type.startsWith('text/calendar'))).toEqual([]);
  });

  it.each(sendings.filter(({ calendar }) => calendar))(
    'C9 $template to the $recipient names the method of its calendar in the part too',
    async (sending) => {
      const parsed = await PostalMime.parse(await toMime(emailFor(anEmailContext(sending))), {
        attachmentEncoding: 'utf8',
      });
      const calendars = parsed.attachments.filter(({ mimeType }) => mimeType === 'text/calendar');
      expect(parsed.attachments.filter(({ related }) => !related)).toEqual(calendars);
      expect(calendars.map(({ method }) => method)).toEqual([sending.calendar?.method]);
      expect(calendars[0]?.content).toContain(`\nMETHOD:${sending.calendar?.method}\n`);
    },
  );

  it.each(sendings)('$template to the $recipient comes back as it was written', async (sending) => {
    const email = emailFor(anEmailContext(sending));
    const parsed = await PostalMime.parse(await toMime(email), { attachmentEncoding: 'utf8' });
    expect(parsed.subject).toBe(email.subject);
    expect(parsed.from).toEqual(email.from);
    expect(parsed.to).toEqual([email.to]);
    expect(parsed.replyTo).toEqual([email.replyTo]);
    expect(parsed.text?.trimEnd()).toBe(email.text.trimEnd());
    expect(parsed.html?.trimEnd()).toBe(email.html.trimEnd());
    const attached = parsed.attachments.filter(({ related }) => !related);
    expect(attached.map(({ content }) => content)).toEqual(
      email.calendar ? [email.calendar.content.replaceAll('\r\n', '\n')] : [],
    );
    for (const [name, value] of Object.entries(email.headers)) {
      const found = parsed.headers.filter(({ key }) => key === name.toLowerCase());
      expect(found.map((header) => header.value)).toEqual([value]);
    }
  });

  it('has lines that every mail server takes (RFC 5322 §2.1.1), all ended by CRLF, in ASCII', async () => {
    const raw = await rawOf({ template: 'request', answers: { orgName: 'Æ'.repeat(120) } });
    expect(raw.replaceAll('\r\n', '')).toMatch(/^[\x20-\x7e\t]*$/);
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
  });
});

async function rawOf(given: Parameters<typeof anEmailContext>[0]): Promise<string> {
  return new TextDecoder().decode(await toMime(emailFor(anEmailContext(given))));
}

function partTypes(raw: string): string[] {
  const unfolded = raw.replace(/\r\n[ \t]/g, ' ');
  return [...unfolded.matchAll(/^Content-Type: (.*?)(?:; boundary=.*)?\r$/gim)].map(([, type]) => type ?? '');
}
