import type { Form } from '../../schemas/define-form.ts';
import { allForms, findForm } from '../../schemas/forms/registry.ts';
import type { Settings } from '../../schemas/settings.ts';
import { FormClosed, FormNotFound } from './errors.ts';

type FormSettings = Pick<Settings, 'forms'>;

/**
 * The form, if it takes submissions now.
 *
 * @throws FormNotFound, FormClosed
 */
export function openForm(formId: string, settings: FormSettings, now: Date): Form {
  const form = knownForm(formId);
  refuseClosed(form, settings, now);
  return form;
}

/** @throws FormNotFound */
export function knownForm(formId: string): Form {
  const form = findForm(formId);
  if (form === undefined) {
    throw new FormNotFound('There is no such form');
  }
  return form;
}

/** @throws FormClosed */
export function refuseClosed(form: Form, settings: FormSettings, now: Date): void {
  if (!isOpen(form, settings, now)) {
    throw new FormClosed(settings.forms[form.id]?.closedText);
  }
}

export function openForms(settings: FormSettings, now: Date): Form[] {
  return allForms().filter((form) => isOpen(form, settings, now));
}

/** From `opensAt` on, until just before `closesAt`. */
export function isOpen(form: Form, settings: FormSettings, now: Date): boolean {
  const { opensAt, closesAt } = settings.forms[form.id] ?? {};
  const hasOpened = opensAt === undefined || Date.parse(opensAt) <= now.getTime();
  const hasClosed = closesAt !== undefined && Date.parse(closesAt) <= now.getTime();
  return hasOpened && !hasClosed;
}
