import { openForms } from '../domain/open-form.ts';
import { apiHandler } from '../http/api-handler.ts';
import { noPath } from '../http/paths.ts';
import { page } from '../http/response.ts';
import { formsPage } from '../pages/form/forms-page.ts';
import { settingsStore } from '../stores/settings-store.ts';

export const handler = apiHandler('list-forms', noPath, async ({ language, now }) => {
  const settings = await settingsStore().get();
  return page(200, formsPage({ forms: openForms(settings, now), settings, language }));
});
