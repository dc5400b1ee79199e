import { openerOf } from '../domain/opener.ts';
import type { ApiRequest } from '../http/api-handler.ts';
import { logger, nameOf } from '../runtime/logger.ts';
import { opensStore } from '../stores/opens-store.ts';
import type { Opened } from './open-link.ts';
import type { PostedForm } from './posted-form.ts';

/** Notes that a link was opened, and by whom as far as one can tell. The page is made by then. */
export async function countOpen(
  { link, now }: Opened,
  { method, headers }: Pick<ApiRequest<unknown>, 'method' | 'headers'>,
): Promise<void> {
  await unlessItFails(async () => {
    await opensStore().count(link, openerOf({ method, headers, at: now }, link), now);
  });
}

/** A form that came back from the page shows that its opening was a person's. */
export async function countPress({ link }: Opened, { shownAt }: Pick<PostedForm, 'shownAt'>): Promise<void> {
  if (shownAt !== undefined) {
    await unlessItFails(async () => await opensStore().countPress(link, shownAt));
  }
}

/** What is told to staff must never keep the page from whoever waits for it. */
async function unlessItFails(count: () => Promise<void>): Promise<void> {
  try {
    await count();
  } catch (error) {
    logger().warn('open not counted', { error: nameOf(error) });
  }
}
