import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { logger, nameOf, originOf } from '../runtime/logger.ts';
import type { ApiResponse } from './response.ts';

/**
 * One started and one finished line of each request: route and ids, never the path, for it holds the
 * token. The message of an error may quote what somebody wrote: only its name is logged.
 */
export function requestLog(name: string): MiddlewareObj<APIGatewayProxyEventV2, ApiResponse> {
  const facts = (event: APIGatewayProxyEventV2) => ({
    function: name,
    route: event.routeKey,
    requestId: event.requestContext.requestId,
  });
  return {
    before: ({ event }) => {
      logger().info('started', facts(event));
    },
    after: (request) => {
      if (request.response) {
        const { outcome, ...response } = request.response;
        logger().info('finished', { ...facts(request.event), statusCode: response.statusCode, ...outcome });
        request.response = response;
      }
    },
    onError: (request) => {
      const statusCode = request.response?.statusCode ?? 500;
      const line = { ...facts(request.event), statusCode, error: nameOf(request.error) };
      if (statusCode >= 500) {
        logger().error('failed', { ...line, at: originOf(request.error) });
      } else {
        logger().info('refused', line);
      }
    },
  };
}
