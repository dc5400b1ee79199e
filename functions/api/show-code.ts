import { apiHandler } from '../http/api-handler.ts';
import { noPath } from '../http/paths.ts';
import { page } from '../http/response.ts';
import { codePage } from '../pages/code-page.ts';
import { settingsStore } from '../stores/settings-store.ts';

/** Where the code of a mail is typed whose link cannot be pressed. */
export const handler = apiHandler('show-code', noPath, async ({ language }) =>
  page(200, codePage({ settings: await settingsStore().get(), language, typed: '' })),
);
