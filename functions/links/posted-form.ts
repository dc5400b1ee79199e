import { readFormToken } from '../domain/form-token.ts';
import { MediaTypeUnsupported } from '../http/errors.ts';
import type { RequestBody } from '../http/read-body.ts';
import { postedNames } from '../pages/posted-names.ts';
import { sha256 } from '../runtime/ids.ts';
import type { Opened } from './open-link.ts';

/** Youngest a link's page may be when its form comes back: a program that presses buttons is faster. */
const MINIMUM_SECONDS = 2;

/** What the page of a link posted. */
export interface PostedForm {
  /** The first value of each field; a control that is repeated has none. */
  readonly fields: Readonly<Record<string, string>>;
  /** Of all that was posted: another choice from the same page is another form. */
  readonly formHash: string;
  /** The revision that the page showed. */
  readonly revision: number;
  /** When the page was made, which is when the link was opened; absent where nobody can tell. */
  readonly shownAt?: Date;
  readonly objection: 'page-expired' | 'too-soon' | undefined;
}

/** @throws MediaTypeUnsupported for anything but a form */
export function postedForm(body: RequestBody, { token, now }: Pick<Opened, 'token' | 'now'>): PostedForm {
  if (body.kind !== 'form') {
    throw new MediaTypeUnsupported('Send the form of the page');
  }
  const single = [...body.fields].filter(([, values]) => values.length === 1);
  const fields: Record<string, string> = Object.fromEntries(
    single.map(([name, [value = '']]) => [name, value]),
  );
  const formToken = body.fields.get(postedNames.formToken)?.[0] ?? '';
  const reading = readFormToken(token, formToken, now);
  const known = { fields, formHash: hashOf(body.fields) };
  if (reading.kind !== 'valid') {
    return { ...known, revision: 0, objection: 'page-expired' };
  }
  const { revision, issuedAt: shownAt } = reading;
  const isTooSoon = reading.ageSeconds < MINIMUM_SECONDS;
  return { ...known, revision, shownAt, objection: isTooSoon ? 'too-soon' : undefined };
}

/** Of a whole form; the token in it makes it one page's own. */
export function hashOf(fields: ReadonlyMap<string, readonly string[]>): string {
  return sha256(JSON.stringify([...fields].toSorted(([one], [other]) => (one < other ? -1 : 1))));
}
