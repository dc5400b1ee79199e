import type { Form } from '../define-form.ts';
import { interestForm } from './interest.ts';

/** By id, the versions of a form; the last is the one that is asked today. */
const versions = new Map<string, readonly Form[]>();

registerForm(interestForm);

/** The form of today, or the version that an older application was sent with. */
export function findForm(formId: string, version?: number): Form | undefined {
  const known = versions.get(formId);
  return version === undefined ? known?.at(-1) : known?.find((form) => form.version === version);
}

/** The forms of today. */
export function allForms(): readonly Form[] {
  return [...versions.values()].flatMap((known) => known.at(-1) ?? []);
}

/** A later version of a form joins the earlier ones; one that is already there is refused. */
export function registerForm(form: Form): void {
  const known = versions.get(form.id) ?? [];
  if (known.some(({ version }) => version === form.version)) {
    throw new Error(`The form ${form.id} is already registered in version ${form.version}`);
  }
  versions.set(
    form.id,
    [...known, form].toSorted((a, b) => a.version - b.version),
  );
}
