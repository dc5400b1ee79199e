import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { ACCOUNT } from './names.ts';
import type { Routed } from './router.ts';

export interface ReceivedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly sourceIp: string;
  readonly receivedAt: Date;
}

/**
 * What API Gateway would hand the function (payload format 2.0).
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function apiEvent(request: ReceivedRequest, routed: Routed): APIGatewayProxyEventV2 {
  const { cookie, ...headers } = joinedHeaders(request.headers);
  const query = joinedQuery(request.url.searchParams);
  return {
    version: '2.0',
    routeKey: routed.routeKey,
    rawPath: request.url.pathname,
    rawQueryString: request.url.search.slice(1),
    ...(cookie && { cookies: cookie.split('; ') }),
    headers,
    ...(Object.keys(query).length > 0 && { queryStringParameters: query }),
    ...(Object.keys(routed.pathParameters).length > 0 && { pathParameters: { ...routed.pathParameters } }),
    requestContext: requestContext(request, routed),
    ...bodyOf(request.body, headers['content-type']),
  };
}

function requestContext(request: ReceivedRequest, routed: Routed): APIGatewayProxyEventV2['requestContext'] {
  const host = request.headers.host ?? '';
  return {
    accountId: ACCOUNT,
    apiId: 'interesseret',
    domainName: host,
    domainPrefix: host.split('.')[0] ?? '',
    http: {
      method: request.method,
      path: request.url.pathname,
      protocol: 'HTTP/1.1',
      sourceIp: request.sourceIp,
      userAgent: request.headers['user-agent'] ?? '',
    },
    requestId: randomUUID(),
    routeKey: routed.routeKey,
    stage: '$default',
    time: request.receivedAt.toISOString(),
    timeEpoch: request.receivedAt.getTime(),
  };
}

/** API Gateway hands over as text only what says that it is text or JSON; a form's body is neither. */
function bodyOf(body: Buffer, contentType = ''): { body?: string; isBase64Encoded: boolean } {
  if (body.length === 0) {
    return { isBase64Encoded: false };
  }
  const isText = /^(text\/|application\/(json|javascript|xml)\b|application\/[^;]+\+json\b)/i.test(
    contentType,
  );
  return { body: body.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText };
}

function joinedHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    joined[name] = Array.isArray(value) ? value.join(',') : (value ?? '');
  }
  return joined;
}

function joinedQuery(parameters: URLSearchParams): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const name of new Set(parameters.keys())) {
    joined[name] = parameters.getAll(name).join(',');
  }
  return joined;
}
