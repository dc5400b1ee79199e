import { apiHandler } from '../http/api-handler.ts';
import { noPath } from '../http/paths.ts';
import { page } from '../http/response.ts';
import { privacyPage } from '../pages/privacy-page.ts';
import { settingsStore } from '../stores/settings-store.ts';

export const handler = apiHandler('show-privacy', noPath, async ({ language }) =>
  page(200, privacyPage({ settings: await settingsStore().get(), language })),
);
