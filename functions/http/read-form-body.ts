import { BodyInvalid } from './errors.ts';

/** Far above the controls of the longest form. */
const MAX_FIELDS = 500;

/**
 * The fields of a form (URL Standard §5.1), each key with all its values. Stricter than the standard:
 * bytes that are no UTF-8 are refused, where it would put U+FFFD in their place.
 *
 * @throws BodyInvalid
 */
export function readFormBody(text: string): ReadonlyMap<string, readonly string[]> {
  const pairs = text.split('&').filter((pair) => pair !== '');
  if (pairs.length > MAX_FIELDS) {
    throw new BodyInvalid('The form has too many fields');
  }
  const fields = new Map<string, string[]>();
  for (const pair of pairs) {
    const equals = pair.includes('=') ? pair.indexOf('=') : pair.length;
    const name = decoded(pair.slice(0, equals));
    fields.set(name, [...(fields.get(name) ?? []), decoded(pair.slice(equals + 1))]);
  }
  return fields;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch (cause) {
    throw new BodyInvalid('The form is not percent-encoded UTF-8', { cause });
  }
}
