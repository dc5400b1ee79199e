import { html, raw } from 'hono/html';
import type { ShownMail } from './shown-mail.ts';

const style = `
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  main { overflow-wrap: anywhere; }
  ul { padding: 0; list-style: none; border-top: 1px solid #ccc; }
  li { padding: 0.6rem 0; border-bottom: 1px solid #ccc; }
  li a { display: block; font-weight: bold; }
  dt { font-weight: bold; }
  dd { margin: 0 0 0.5rem; }
  pre { white-space: pre-wrap; background: #f4f4f4; padding: 1rem; }
  iframe { width: 100%; height: 40rem; border: 1px solid #ccc; }
`;

/** Newest first. */
export function inboxPage(mails: readonly ShownMail[]): string {
  const items = mails.map(
    (mail) => html`<li>
      <a href="/mail/${mail.messageId}">${mail.subject || '(uden emne)'}</a>
      Til ${recipientsOf(mail)}, sendt ${time(mail.at)}
    </li>`,
  );
  return page(
    'Indbakke',
    mails.length === 0
      ? html`<p>Der er endnu ikke sendt nogen mails. Genindlæs siden, når der sker noget.</p>`
      : html`<ul>${items}</ul>`,
  );
}

export function mailPage(mail: ShownMail): string {
  const { messageId, body } = mail;
  return page(
    mail.subject || '(uden emne)',
    html`<p><a href="/">Tilbage til indbakken</a></p>
      <dl>
        <dt>Fra</dt><dd>${mail.from}</dd>
        <dt>Til</dt><dd>${recipientsOf(mail)}</dd>
        <dt>Sendt</dt><dd>${time(mail.at)}</dd>
      </dl>
      ${body.html && framed(body.html)}
      ${body.text && html`<h2>Som ren tekst</h2><pre>${body.text}</pre>`}
      ${attachmentsOf(mail)}
      <p><a href="/raw/${messageId}">Vis den rå mail</a></p>`,
  );
}

export function missingPage(): string {
  return page('Mailen findes ikke', html`<p><a href="/">Tilbage til indbakken</a></p>`);
}

/** A frame without scripts or forms; its links open beside it. */
function framed(mailHtml: string) {
  const content = `<base target="_blank">${mailHtml}`;
  return html`<h2>Som HTML</h2>
    <iframe title="Mailen som HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${content}"></iframe>`;
}

function attachmentsOf({ messageId, attachments }: ShownMail) {
  if (attachments.length === 0) {
    return '';
  }
  return html`<h2>Vedhæftet</h2>
    ${attachments.map(
      (attachment, index) => html`<p>
          <a href="/mail/${messageId}/attachments/${index}">${attachment.filename}</a>
          (${attachment.contentType}, ${attachment.size} byte)
        </p>
        ${attachment.contentType.startsWith('text/') && html`<pre>${decoded(attachment.content)}</pre>`}`,
    )}`;
}

function page(title: string, content: unknown): string {
  return String(html`<!doctype html>
    <html lang="da">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${title}</title>
        <style>${raw(style)}</style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`);
}

function recipientsOf({ destination: { to, cc, bcc } }: ShownMail): string {
  return [...to, ...cc, ...bcc].join(', ');
}

function decoded(base64: string): string {
  return Buffer.from(base64, 'base64').toString();
}

function time(seconds: number): string {
  return new Date(seconds * 1000).toLocaleString('da-DK', { timeZone: 'Europe/Copenhagen' });
}
