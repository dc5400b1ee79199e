import { knownForm } from '../domain/open-form.ts';
import { apiHandler } from '../http/api-handler.ts';
import { MediaTypeUnsupported } from '../http/errors.ts';
import { formPath } from '../http/paths.ts';
import { readJsonBody } from '../http/read-json-body.ts';
import { postedPage } from '../intake/posted-page.ts';
import { submitJson } from '../intake/submit-json.ts';
import { submitPage } from '../intake/submit-page.ts';
import { expectKeys } from '../runtime/secret.ts';
import { settingsStore } from '../stores/settings-store.ts';

/**
 * Takes in a form, page by page or as JSON. The submission key makes a second run find the first, also
 * after the form has closed.
 */
export const handler = apiHandler('submit-application', formPath, async (request) => {
  const { path, body, now, sourceIp, requestId } = request;
  expectKeys();
  const settings = await settingsStore().get();
  const form = knownForm(path.formId);
  const visit = { form, settings, now, sourceIp, requestId };
  switch (body.kind) {
    case 'json':
      return submitJson({ ...visit, body: readJsonBody(body.text) });
    case 'form':
      return submitPage({ ...visit, posted: postedPage(form, body.fields) });
    case 'none':
      throw new MediaTypeUnsupported('Send a form or JSON');
  }
});
