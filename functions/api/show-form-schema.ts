import { formJsonSchema } from '../../schemas/form-json-schema.ts';
import { findForm } from '../../schemas/forms/registry.ts';
import { FormNotFound } from '../domain/errors.ts';
import { apiHandler } from '../http/api-handler.ts';
import { formPath } from '../http/paths.ts';
import { json } from '../http/response.ts';

/** What a program may send; also while the form is closed. */
export const handler = apiHandler('show-form-schema', formPath, async ({ path, language }) => {
  const form = findForm(path.formId);
  if (form === undefined) {
    throw new FormNotFound('There is no such form');
  }
  return json(200, formJsonSchema(form, language), 'application/schema+json');
});
