import type { Settings } from '../../schemas/settings.ts';
import { refuseDead } from '../domain/links.ts';
import { readMailCode } from '../domain/mail-code.ts';
import type { ApiRequest } from '../http/api-handler.ts';
import { clientPrefix } from '../http/client-prefix.ts';
import { hmac } from '../runtime/secret.ts';
import { applicationStore } from '../stores/application-store.ts';
import { counterStore, type Limit } from '../stores/counter-store.ts';
import { linkStore, newLink } from '../stores/link-store.ts';

const HOUR_SECONDS = 3600;

type CodeRequest = Pick<ApiRequest<unknown>, 'sourceIp' | 'now'>;

/**
 * The path of a new link in place of the one that was mailed with the code: from the same hour and
 * to the same end, and to a mailbox that is proven by either. Nothing where nobody has the code.
 *
 * @throws LimitReached, LinkDead
 */
export async function linkByCode(
  typed: string,
  settings: Settings,
  { sourceIp, now }: CodeRequest,
): Promise<string | undefined> {
  const code = readMailCode(typed);
  if (code === undefined) {
    return undefined;
  }
  await counterStore().count(await prefixLimit(sourceIp, settings), now);
  const mailed = await linkStore().findByCode(code);
  const application = mailed && (await applicationStore().find(mailed.applicationId));
  if (mailed === undefined || application === undefined) {
    return undefined;
  }
  refuseDead({ link: mailed, application, settings }, now);
  const { url, link } = newLink(application, { ...mailed, settings });
  await linkStore().insert({ ...mailed, tokenHash: link.tokenHash });
  return new URL(url).pathname;
}

/** What is mistyped is not counted: it asks the table nothing. */
async function prefixLimit(sourceIp: string, { limits }: Settings): Promise<Limit> {
  return {
    name: `code#${await hmac('ip-prefix', clientPrefix(sourceIp))}`,
    max: limits.codesPerPrefixAndHour,
    periodSeconds: HOUR_SECONDS,
  };
}
