import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { BodyInvalid, BodyTooLarge, MediaTypeUnsupported } from './errors.ts';
import { readFormBody } from './read-form-body.ts';

/** Far above the longest honest form. */
const MAX_BYTES = 64 * 1024;

export type RequestBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'form'; readonly fields: ReadonlyMap<string, readonly string[]> }
  | { readonly kind: 'json'; readonly text: string };

/**
 * The body as a form's fields, or as a text that should be JSON: `readJsonBody` is large, and one function
 * takes any.
 *
 * @throws BodyInvalid, BodyTooLarge, MediaTypeUnsupported
 */
export function readBody(event: APIGatewayProxyEventV2): RequestBody {
  if (event.requestContext.http.method !== 'POST') {
    return { kind: 'none' };
  }
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > MAX_BYTES) {
    throw new BodyTooLarge('The body is over 64 KB');
  }
  switch (mediaTypeOf(event)) {
    case 'application/x-www-form-urlencoded':
      return { kind: 'form', fields: readFormBody(textOf(bytes)) };
    case 'application/json':
      return { kind: 'json', text: textOf(bytes) };
    default:
      throw new MediaTypeUnsupported('Send application/x-www-form-urlencoded or application/json');
  }
}

export function mediaTypeOf(event: APIGatewayProxyEventV2): string {
  return (event.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new BodyInvalid('The body is not UTF-8', { cause });
  }
}
