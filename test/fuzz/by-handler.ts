import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { apiEvent } from '../../local/api-event.ts';
import { apiResponseSchema } from '../../local/api-response.ts';
import { Functions, loadFunction } from '../../local/functions.ts';
import { type Routed, routeOf } from '../../local/router.ts';
import type { Timers } from '../../local/timers.ts';
import type { Answer } from './answer.ts';
import type { eventOddities } from './mutations.ts';
import type { FuzzRequest } from './template.ts';

type Oddity = (typeof eventOddities)[number];

/** Gives a request to the real handler as the event of the real gateway: no socket in between. */
export function byHandler(timers: Timers) {
  const functions = new Functions(loadFunction, timers);
  return async (request: FuzzRequest, oddities: readonly Oddity[]): Promise<Answer> => {
    const url = URL.parse(request.target, 'http://localhost');
    const routed = url && routedOrRefused(request.method, url.pathname);
    if (!url || !routed) {
      // The gateway answers by itself what is no address.
      return { status: 400, headers: {}, body: '' };
    }
    const { method, headers, body } = request;
    const received = { method, url, headers, body, sourceIp: '192.0.2.1', receivedAt: timers.now() };
    const event = oddities.reduce(oddly, apiEvent(received, routed));
    const { statusCode, ...answer } = apiResponseSchema.parse(await functions.call(routed.function, event));
    const written = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as const);
    return { status: statusCode, headers: Object.fromEntries(written), body: answer.body };
  };
}

function routedOrRefused(method: string, path: string): Routed | undefined {
  try {
    return routeOf(method, path);
  } catch {
    return undefined;
  }
}

function oddly(event: APIGatewayProxyEventV2, how: Oddity): APIGatewayProxyEventV2 {
  const { body, pathParameters, queryStringParameters, ...rest } = event;
  switch (how) {
    case 'no body':
      return {
        ...rest,
        ...(pathParameters && { pathParameters }),
        ...(queryStringParameters && { queryStringParameters }),
      };
    case 'other encoding':
      return { ...event, isBase64Encoded: !event.isBase64Encoded };
    case 'no parameters':
      return { ...rest, ...(body && { body }), ...(queryStringParameters && { queryStringParameters }) };
    case 'no query':
      return { ...rest, ...(body && { body }), ...(pathParameters && { pathParameters }) };
  }
}
