import { LimitReached } from '../domain/errors.ts';
import { apiHandler } from '../http/api-handler.ts';
import { MediaTypeUnsupported } from '../http/errors.ts';
import { noPath } from '../http/paths.ts';
import { headersOf } from '../http/refusal.ts';
import { page, seeOther } from '../http/response.ts';
import { linkByCode } from '../links/link-by-code.ts';
import { inLanguage } from '../links/open-link.ts';
import { CODE_FIELD, codePage } from '../pages/code-page.ts';
import { settingsStore } from '../stores/settings-store.ts';

/** A code that was typed leads to the page of its mail; each time by a new link, and so it may come twice. */
export const handler = apiHandler('open-by-code', noPath, async (request) => {
  if (request.body.kind !== 'form') {
    throw new MediaTypeUnsupported('Send the form of the page');
  }
  const { language } = request;
  const settings = await settingsStore().get();
  const [typed = ''] = request.body.fields.get(CODE_FIELD) ?? [];
  try {
    const path = await linkByCode(typed, settings, request);
    return path === undefined
      ? page(422, codePage({ settings, language, typed, notice: 'wrong' }))
      : seeOther(inLanguage(path, request.query['language']));
  } catch (error) {
    if (!(error instanceof LimitReached)) {
      throw error;
    }
    const answer = page(429, codePage({ settings, language, typed: '', notice: 'too-many' }));
    return { ...answer, headers: { ...answer.headers, ...headersOf(error) } };
  }
});
