import type { APIGatewayProxyEventV2 } from 'aws-lambda';

interface Asked {
  readonly method?: string;
  readonly route?: string;
  readonly path?: string;
  readonly query?: Record<string, string>;
  readonly pathParameters?: Record<string, string>;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
  readonly sourceIp?: string;
}

/** A request as an HTTP API hands it on: names of headers in lower case. */
export function anEvent(asked: Asked = {}): APIGatewayProxyEventV2 {
  const {
    method = 'GET',
    path = '/forms/interest',
    route = `${method} ${path}`,
    sourceIp = '192.0.2.1',
  } = asked;
  return {
    version: '2.0',
    routeKey: route,
    rawPath: path,
    rawQueryString: '',
    headers: asked.headers ?? {},
    ...(asked.query && { queryStringParameters: asked.query }),
    ...(asked.pathParameters && { pathParameters: asked.pathParameters }),
    ...(asked.body !== undefined && { body: asked.body }),
    isBase64Encoded: asked.isBase64Encoded ?? false,
    requestContext: {
      accountId: '000000000000',
      apiId: 'api',
      domainName: 'forms.example.org',
      domainPrefix: 'forms',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp, userAgent: 'test' },
      requestId: 'request-1',
      routeKey: route,
      stage: '$default',
      time: '24/Nov/2026:09:00:00 +0000',
      timeEpoch: Date.parse('2026-11-24T09:00:00Z'),
    },
  };
}

/** A POST with this body, as a browser or a program sends it. */
export function aPost(contentType: string, body: string, asked: Asked = {}): APIGatewayProxyEventV2 {
  const headers = { 'content-type': contentType, ...asked.headers };
  return anEvent({ ...asked, method: 'POST', headers, body });
}
