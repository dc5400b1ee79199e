import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Answer } from './answer.ts';
import type { FuzzRequest } from './template.ts';

/** Control characters: nothing that has one in its head is HTTP (RFC 9110 §5.5). */
const NO_HTTP = /[^\P{Cc}\t]/u;
/** Node's own answer to what is no HTTP. */
const REFUSED = 'HTTP/1.1 400 Bad Request\r\n\r\n';

/** Writes a request to the server byte by byte as it is, also what no client library would write. */
export async function byWire(port: number, { method, target, headers, body }: FuzzRequest): Promise<Answer> {
  const socket = connect(port, '127.0.0.1');
  const lines = [
    `${method} ${onOneLine(target)} HTTP/1.1`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${onOneLine(value)}`),
    `content-length: ${body.length}`,
    'connection: close',
  ];
  socket.write(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), body]));
  try {
    return answerIn(await text(socket));
  } catch (error) {
    // Node refuses it and hangs up while the body is still on its way: that can cost the answer (RFC 9112 §9.6).
    if (lines.some((line) => NO_HTTP.test(line))) {
      return answerIn(REFUSED);
    }
    throw error;
  }
}

/** A line break would only make it two requests, both of them harmless. */
function onOneLine(words: string): string {
  return words.replaceAll(/[\r\n]/g, '');
}

function answerIn(written: string): Answer {
  const [head = '', ...rest] = written.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  const status = Number(first.split(' ')[1] ?? Number.NaN);
  return { status, headers: Object.fromEntries(headers), body: rest.join('\r\n\r\n') };
}
