import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type Language, languageSchema } from '../../schemas/text.ts';
import { mediaTypeOf } from './read-body.ts';

/** Danish unless the address asks for another language. */
export function languageOf(event: APIGatewayProxyEventV2): Language {
  return languageSchema.safeParse(event.queryStringParameters?.['language']).data ?? 'da';
}

/** Who sends JSON, or asks for it and not for a page, is a program. */
export function wantsJson(event: APIGatewayProxyEventV2): boolean {
  const accept = event.headers['accept'] ?? '';
  const asksForJson = /\bapplication\/(problem\+)?json\b/.test(accept) && !accept.includes('text/html');
  return asksForJson || mediaTypeOf(event) === 'application/json';
}
