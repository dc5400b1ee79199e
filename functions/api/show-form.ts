import { openForm } from '../domain/open-form.ts';
import { apiHandler } from '../http/api-handler.ts';
import { mintPublicFormToken } from '../http/form-tokens.ts';
import { formPath } from '../http/paths.ts';
import { formStep } from '../http/response.ts';
import { formPage } from '../pages/form/form-page.ts';
import { newId } from '../runtime/ids.ts';
import { expectKeys } from '../runtime/secret.ts';
import { settingsStore } from '../stores/settings-store.ts';

/** The questions of a form, empty. The key in it makes every send of this page the same submission. */
export const handler = apiHandler('show-form', formPath, async ({ path, language, now }) => {
  expectKeys();
  const settings = await settingsStore().get();
  const form = openForm(path.formId, settings, now);
  const formToken = await mintPublicFormToken(now, form.version);
  return formStep(
    200,
    formPage({ form, settings, language, values: {}, faults: [], formToken, submissionKey: newId() }),
  );
});
