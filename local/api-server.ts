import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Activity } from './activity.ts';
import { apiEvent } from './api-event.ts';
import { type ApiResponse, apiResponseSchema, gatewayResponse, writeResponse } from './api-response.ts';
import type { ClientAddress } from './client-address.ts';
import { failureLine } from './failure-line.ts';
import type { Functions } from './functions.ts';
import { readBody } from './read-body.ts';
import { type Routed, routeOf } from './router.ts';
import type { Timers } from './timers.ts';

export interface ApiServerParts {
  readonly functions: Functions;
  readonly clientAddress: ClientAddress;
  readonly timers: Timers;
  readonly log: (line: string) => void;
  readonly activity: Activity;
  /** Told of each request's begin and end. */
  readonly began: () => void;
  readonly ended: (method: string) => void;
}

/** API Gateway's limit on request line and headers together. */
const LONGEST_HEADER = 10_240;

/** Answers requests as an HTTP API would: real events in, real responses out. */
export function apiServer(parts: ApiServerParts): Server {
  return createServer({ maxHeaderSize: LONGEST_HEADER }, (request, response) => {
    void parts.activity.during(() => answer(request, response, parts));
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  parts: ApiServerParts,
): Promise<void> {
  const startedAt = performance.now();
  const method = request.method ?? 'GET';
  parts.began();
  try {
    const { routeKey, answered } = await responseTo(request, parts);
    writeResponse(response, answered, method !== 'HEAD');
    const ms = Math.round(performance.now() - startedAt);
    // The route, never the path: that may hold a link's token.
    parts.log(`${method} ${routeKey.replace(/^\S+ /, '')} ${answered.statusCode} ${ms} ms`);
  } catch {
    // Whoever asked has gone, or the function's headers cannot be sent.
    response.destroy();
  } finally {
    parts.ended(method);
  }
}

async function responseTo(
  request: IncomingMessage,
  parts: ApiServerParts,
): Promise<{ routeKey: string; answered: ApiResponse }> {
  const url = URL.parse(request.url ?? '/', 'http://host');
  const routed = url && decodedRoute(request.method ?? 'GET', url.pathname);
  if (!url || !routed) {
    return { routeKey: '$default', answered: gatewayResponse(400, 'Bad Request') };
  }
  const body = await readBody(request);
  if (body === undefined) {
    return { routeKey: routed.routeKey, answered: gatewayResponse(413, 'Request Entity Too Large') };
  }
  const sourceIp = parts.clientAddress(request.socket.remoteAddress ?? '', forwardedFor(request));
  const received = { method: request.method ?? 'GET', url, headers: request.headers, body, sourceIp };
  const event = apiEvent({ ...received, receivedAt: parts.timers.now() }, routed);
  return { routeKey: routed.routeKey, answered: await functionResponse(routed.function, event, parts) };
}

function decodedRoute(method: string, path: string): Routed | undefined {
  try {
    return routeOf(method, path);
  } catch {
    // A path that is no valid percent-encoding names nothing.
    return undefined;
  }
}

async function functionResponse(name: string, event: object, parts: ApiServerParts): Promise<ApiResponse> {
  try {
    return apiResponseSchema.parse(await parts.functions.call(name, event));
  } catch (error) {
    parts.log(failureLine(name, error));
    return gatewayResponse(500, 'Internal Server Error');
  }
}

function forwardedFor(request: IncomingMessage): string | undefined {
  return request.headersDistinct['x-forwarded-for']?.join(',');
}
