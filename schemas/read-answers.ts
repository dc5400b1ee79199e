import { type Answer, fieldsOf, fieldWithRole, isAsked } from './answers.ts';
import type { Answers } from './application.ts';
import type { Fault, FaultCode, Field, Form } from './define-form.ts';
import { tidied } from './fields/plain-text.ts';
import { NONE_FITS } from './slot.ts';

/** Answers as they came in: JSON values by key, of which nothing is known. */
export type RawAnswers = Readonly<Record<string, unknown>>;

/** `questions` is all that is asked before free times can be shown. */
export type AskedPage = 'questions' | 'all';

export interface ReadAnswers {
  readonly answers: Answers;
  readonly faults: readonly Fault[];
}

type Reading = { readonly answer: Answer } | { readonly code: FaultCode } | undefined;

/**
 * The one judge of answers, whether a page or a machine sent them. Gives what could be read, in one
 * spelling, and a fault for each answer that could not. Reading what was read changes nothing.
 */
export function readAnswers(form: Form, raw: RawAnswers, page: AskedPage = 'all'): ReadAnswers {
  const answers: Record<string, Answer> = {};
  const faults: Fault[] = [];
  const unsettled = new Set<string>();
  for (const field of fieldsOf(form)) {
    // A question that hangs on a refused answer cannot be judged before that is mended.
    if (field.when !== undefined && unsettled.has(field.when.field)) {
      unsettled.add(field.id);
      continue;
    }
    if (page === 'questions' && field.widget === 'slots') {
      continue;
    }
    const reading = readField(field, given(raw, field.id), answers);
    if (reading !== undefined && 'code' in reading) {
      faults.push({ field: field.id, code: reading.code });
      unsettled.add(field.id);
    } else if (reading !== undefined) {
      answers[field.id] = reading.answer;
    }
  }
  return { answers, faults: [...faults, ...unknownKeys(form, raw)] };
}

/** The ids of the slots wished for; none when none of them fits, or when the form asks for none. */
export function readWishes(form: Form, raw: RawAnswers): { wishes: string[]; faults: Fault[] } {
  const field = fieldWithRole(form, 'slotWishes');
  const reading = field && readField(field, given(raw, field.id), {});
  if (field === undefined || reading === undefined) {
    return { wishes: [], faults: [] };
  }
  if ('code' in reading) {
    return { wishes: [], faults: [{ field: field.id, code: reading.code }] };
  }
  const wishes = Array.isArray(reading.answer) ? reading.answer : [];
  return { wishes: wishes.filter((wish) => wish !== NONE_FITS), faults: [] };
}

function readField(field: Field, value: unknown, answers: Answers): Reading {
  if (isBlank(value)) {
    return absent(field, answers);
  }
  if (!isAsked(field, answers)) {
    return { code: 'not-asked' };
  }
  const read = field.schema.safeParse(value);
  return read.success ? { answer: read.data } : { code: codeOf(field, read.error.issues[0]?.message) };
}

function absent(field: Field, answers: Answers): Reading {
  if (!isAsked(field, answers)) {
    return undefined;
  }
  if (field.preset !== undefined) {
    return { answer: field.preset };
  }
  return field.required ? { code: 'missing' } : undefined;
}

/** Own keys alone: what `raw` inherits was never sent. */
function given(raw: RawAnswers, key: string): unknown {
  return Object.hasOwn(raw, key) ? raw[key] : undefined;
}

function isBlank(value: unknown): boolean {
  if (typeof value === 'string') {
    return tidied(value) === '';
  }
  return value === undefined || value === false || (Array.isArray(value) && value.length === 0);
}

/** A schema's own code where the field has words for it; of a wrong type zod speaks only to developers. */
function codeOf(field: Field, message: string | undefined): FaultCode {
  return message !== undefined && Object.hasOwn(field.messages, message) ? message : 'invalid';
}

function unknownKeys(form: Form, raw: RawAnswers): Fault[] {
  const known = new Set(fieldsOf(form).map(({ id }) => id));
  return Object.keys(raw)
    .filter((key) => !known.has(key))
    .map((key) => ({ field: key, code: 'unknown' }));
}
