import { createServer, type IncomingMessage, type Server } from 'node:http';
import * as z from 'zod';
import type { Activity } from './activity.ts';
import { failureLine } from './failure-line.ts';
import { readBody } from './read-body.ts';

/** An error that an SDK client throws by its name. */
export class ServiceFault extends Error {
  override readonly name: string;
  readonly status: number;

  constructor(name: string, message: string, status = 400) {
    super(message);
    this.name = name;
    this.status = status;
  }
}

/** By `X-Amz-Target` (AWS JSON) or `Action` (AWS Query): from the request's fields to the answer's. */
export type Operations = Readonly<Record<string, (input: unknown) => Promise<object> | object>>;

interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** One server for the AWS services that the functions call, in the protocols of their SDK clients. */
export function servicesServer(
  operations: Operations,
  activity: Activity,
  log: (line: string) => void,
): Server {
  return createServer((request, response) => {
    activity
      .during(() => answer(request, operations, log))
      .then(({ status, contentType, body }) => {
        response.writeHead(status, { 'content-type': contentType });
        response.end(body);
      })
      .catch(() => response.destroy());
  });
}

async function answer(
  request: IncomingMessage,
  operations: Operations,
  log: (line: string) => void,
): Promise<Answer> {
  const body = String((await readBody(request)) ?? '');
  const target = request.headersDistinct['x-amz-target']?.[0];
  const query = new URLSearchParams(target ? '' : body);
  const protocol = target ? json : xml;
  const name = target ?? query.get('Action') ?? '';
  try {
    const operation = operations[name];
    // Only an SDK signs: a page of another site, open in a browser here, cannot have this header sent.
    if (!operation || !request.headers.authorization) {
      throw new ServiceFault('UnknownOperationException', `There is no operation ${name} here`);
    }
    const input = target ? z.json().parse(JSON.parse(body)) : Object.fromEntries(query);
    return protocol.result(name, await operation(input));
  } catch (error) {
    return protocol.fault(faultIn(error) ?? unforeseen(name, error, log));
  }
}

function faultIn(error: unknown): ServiceFault | undefined {
  if (error instanceof z.ZodError || error instanceof SyntaxError) {
    return new ServiceFault('ValidationException', 'The request is not as the service wants it');
  }
  return error instanceof ServiceFault ? error : undefined;
}

function unforeseen(name: string, error: unknown, log: (line: string) => void): ServiceFault {
  log(failureLine(name, error));
  return new ServiceFault('InternalFailure', 'Something went wrong here', 500);
}

const json = {
  result: (_name: string, output: object) => jsonAnswer(200, output),
  fault: (fault: ServiceFault) => jsonAnswer(fault.status, { __type: fault.name, message: fault.message }),
};

function jsonAnswer(status: number, fields: object): Answer {
  return { status, contentType: 'application/x-amz-json-1.0', body: JSON.stringify(fields) };
}

const xml = {
  result: (name: string, output: object) =>
    xmlAnswer(200, element(`${name}Response`, element(`${name}Result`, elements(output)))),
  fault: (fault: ServiceFault) => {
    const error = elements({ Type: 'Sender', Code: fault.name, Message: fault.message });
    return xmlAnswer(fault.status, element('ErrorResponse', element('Error', error)));
  },
};

function xmlAnswer(status: number, body: string): Answer {
  return { status, contentType: 'text/xml', body };
}

function elements(fields: object): string {
  return Object.entries(fields)
    .map(([name, value]) => element(name, escaped(String(value))))
    .join('');
}

function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
