import middy from '@middy/core';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod';
import type { Language } from '../../schemas/text.ts';
import { now } from '../runtime/clock.ts';
import { errorResponse } from './error-response.ts';
import { PathUnknown } from './errors.ts';
import { pageHeaders } from './page-headers.ts';
import { languageOf } from './preferences.ts';
import { type RequestBody, readBody } from './read-body.ts';
import { requestLog } from './request-log.ts';
import type { ApiResponse } from './response.ts';
import { sameOriginOnly } from './same-origin.ts';

/** A request as a handler sees it: read, and nothing of AWS left. */
export interface ApiRequest<Path> {
  readonly path: Path;
  /** Method and pattern of the path, as the definition names them. */
  readonly route: string;
  readonly method: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly body: RequestBody;
  /** What the address asks for; a form may say otherwise in its body. */
  readonly language: Language;
  readonly now: Date;
  readonly requestId: string;
  readonly sourceIp: string;
}

/**
 * A route's function. The chain is the list of what holds for all of them; the first to see a request is
 * the last to see its answer.
 */
export function apiHandler<Path>(
  name: string,
  path: z.ZodType<Path>,
  answer: (request: ApiRequest<Path>) => Promise<ApiResponse>,
) {
  return middy<APIGatewayProxyEventV2, ApiResponse>()
    .use(requestLog(name))
    .use(pageHeaders())
    .use(errorResponse())
    .use(sameOriginOnly())
    .handler(async (event) => answer(readRequest(event, path)));
}

function readRequest<Path>(event: APIGatewayProxyEventV2, path: z.ZodType<Path>): ApiRequest<Path> {
  const read = path.safeParse(event.pathParameters ?? {});
  if (!read.success) {
    throw new PathUnknown('The path names nothing');
  }
  return {
    path: read.data,
    route: event.routeKey,
    method: event.requestContext.http.method,
    headers: event.headers,
    query: event.queryStringParameters ?? {},
    // Read where it is wanted: who refuses path or method must not be held up by what was sent there.
    get body() {
      return readBody(event);
    },
    language: languageOf(event),
    now: now(),
    requestId: event.requestContext.requestId,
    sourceIp: event.requestContext.http.sourceIp,
  };
}
