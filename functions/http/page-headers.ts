import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { ApiResponse } from './response.ts';

/**
 * Nothing from elsewhere, no script at all, forms only to ourselves. `same-origin` and not `no-referrer`,
 * with which browsers post `Origin: null`.
 */
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'same-origin',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
} as const;

/** The same headers on every answer; a handler's own win. `HEAD` is answered like `GET`, without a body. */
export function pageHeaders(): MiddlewareObj<APIGatewayProxyEventV2, ApiResponse> {
  const complete = (request: { event: APIGatewayProxyEventV2; response: ApiResponse | null | undefined }) => {
    if (request.response) {
      const isHead = request.event.requestContext.http.method === 'HEAD';
      const headers = { ...HEADERS, ...request.response.headers };
      request.response = { ...request.response, headers, body: isHead ? '' : request.response.body };
    }
  };
  return { after: complete, onError: complete };
}
