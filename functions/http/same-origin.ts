import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { environment } from '../runtime/environment.ts';
import { OriginForeign } from './errors.ts';
import type { ApiResponse } from './response.ts';

/**
 * Refuses a POST that a browser made from another site's page. Programs and old browsers send neither
 * header; they pass, and have nothing that a foreign page could borrow: there are no cookies.
 */
export function sameOriginOnly(): MiddlewareObj<APIGatewayProxyEventV2, ApiResponse> {
  return {
    before: ({ event }) => {
      const { origin, 'sec-fetch-site': site } = event.headers;
      const isForeign =
        (origin !== undefined && origin !== environment('PUBLIC_ORIGIN')) ||
        (site !== undefined && site !== 'same-origin' && site !== 'none');
      if (event.requestContext.http.method === 'POST' && isForeign) {
        throw new OriginForeign('The form was posted from a foreign page');
      }
    },
  };
}
