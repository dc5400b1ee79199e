import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { inboxPage, mailPage, missingPage } from './inbox-pages.ts';
import type { KeptMail, Mailbox } from './mailbox.ts';
import { shownMail } from './shown-mail.ts';

interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string | Uint8Array;
  readonly filename?: string;
}

/** Shows every mail to whoever sits at this machine. */
export function inboxServer(mailbox: Mailbox): Server {
  return createServer((request, response) => {
    show(request, response, mailbox).catch(() => response.destroy());
  });
}

async function show(request: IncomingMessage, response: ServerResponse, mailbox: Mailbox): Promise<void> {
  // Another site's name that was made to lead to this machine must not read the mails.
  const isHere = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? '');
  const path = request.url?.split('?')[0] ?? '/';
  const answer = isHere ? await answerTo(path, mailbox) : notFound();
  response.writeHead(answer.status, {
    'content-type': answer.contentType,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data: http: https:",
    ...(answer.filename && { 'content-disposition': attachment(answer.filename) }),
  });
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}

async function answerTo(path: string, mailbox: Mailbox): Promise<Answer> {
  const [, folder, id = '', , index] = path.split('/');
  const mail = id && mailbox.find(id);
  if (path === '/') {
    const mails = await Promise.all(mailbox.list().map(shownMail));
    return page(200, inboxPage(mails.toReversed()));
  }
  if (path === '/store') {
    const emails = await Promise.all(mailbox.list().map(shownMail));
    return { status: 200, contentType: 'application/json', body: JSON.stringify({ emails }) };
  }
  if (mail && folder === 'raw') {
    return { status: 200, contentType: 'text/plain; charset=utf-8', body: mail.raw };
  }
  return mail && folder === 'mail' ? await mailAnswer(mail, index) : notFound();
}

async function mailAnswer(mail: KeptMail, index: string | undefined): Promise<Answer> {
  const shown = await shownMail(mail);
  if (index === undefined) {
    return page(200, mailPage(shown));
  }
  const found = shown.attachments[Number(index)];
  return found
    ? {
        status: 200,
        contentType: found.contentType,
        body: Buffer.from(found.content, 'base64'),
        filename: found.filename,
      }
    : notFound();
}

function notFound(): Answer {
  return page(404, missingPage());
}

function page(status: number, body: string): Answer {
  return { status, contentType: 'text/html; charset=utf-8', body };
}

function attachment(filename: string): string {
  return `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`;
}
