import { fieldsOf } from './answers.ts';
import type { Fault, Field, Form } from './define-form.ts';
import type { RawAnswers } from './read-answers.ts';

/** An HTML form's body: each key with all its values, in order. */
export type FormBody = ReadonlyMap<string, readonly string[]>;

/**
 * The answers of a page in the shape that a machine would send them. Keys that are no fields stay, to be
 * refused; the keys of the page itself (its token, its button) are taken away by the caller.
 */
export function answersFromBody(form: Form, fields: FormBody): { raw: RawAnswers; faults: Fault[] } {
  const known = new Map(fieldsOf(form).map((field) => [field.id, field]));
  const entries = [...fields].map(([key, values]) => [key, answerFrom(known.get(key), values)] as const);
  const faults = [...fields]
    .filter(([key, values]) => values.length > 1 && isSingle(known.get(key)))
    .map(([key]) => ({ field: key, code: 'repeated' }));
  // fromEntries makes own keys only, so that `__proto__` is a key like any other.
  return { raw: Object.fromEntries(entries), faults };
}

function answerFrom(field: Field | undefined, values: readonly string[]): unknown {
  if (field !== undefined && !isSingle(field)) {
    return values.filter((value) => value.trim() !== '');
  }
  const [value = ''] = values;
  const isTick = field?.widget === 'checkbox' && (value === 'true' || value === 'on');
  return isTick ? true : value;
}

function isSingle(field: Field | undefined): boolean {
  return field !== undefined && field.widget !== 'checkboxes' && field.widget !== 'slots';
}
