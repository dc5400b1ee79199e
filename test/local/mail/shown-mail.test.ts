import { describe, expect, it } from 'vitest';
import { type Email, emailFor } from '../../../functions/email/email.ts';
import { toMime } from '../../../functions/email/mime.ts';
import { shownMail } from '../../../local/mail/shown-mail.ts';
import { anEmailContext } from '../../email/an-email-context.ts';

const email = emailFor(
  anEmailContext({ template: 'confirmation', calendar: { method: 'REQUEST', sequence: 0 } }),
);

async function shown(given: Email) {
  const sent = { number: 1, messageId: 'ses-1', at: '2026-11-24T09:00:00.000Z', sender: '', recipients: [] };
  return await shownMail({ ...sent, raw: Buffer.from(await toMime(given)) });
}

describe('a mail of the service, shown', () => {
  it('G4 has its logos where the HTML names them', async () => {
    const { body } = await shown(email);
    const pictures = [...body.html.matchAll(/ src="([^"]*)"/g)].map(([, source]) => source);

    expect(pictures).toEqual(email.logos.map(({ png }) => `data:image/png;base64,${png}`));
    expect(pictures).toHaveLength(2);
  });

  it('C9 lists the calendar and nothing else as attached, byte for byte', async () => {
    const { attachments } = await shown(email);

    expect(attachments).toEqual([
      {
        filename: 'invitation.ics',
        contentType: 'text/calendar; method=REQUEST',
        content: Buffer.from(email.calendar?.content ?? '').toString('base64'),
        size: Buffer.byteLength(email.calendar?.content ?? ''),
      },
    ]);
  });

  it('G4 stays as it is where no logo travels with it', async () => {
    const { body } = await shown({ ...email, logos: [] });

    expect(body.html.trimEnd()).toBe(email.html.trimEnd());
  });
});
