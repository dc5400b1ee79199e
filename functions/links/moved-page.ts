import type { ApiRequest } from '../http/api-handler.ts';
import { CONTACT_SECTION } from '../pages/application/contact-details.ts';
import { applicationStore } from '../stores/application-store.ts';
import { linkStore } from '../stores/link-store.ts';
import { settingsStore } from '../stores/settings-store.ts';
import { hashOf } from './posted-form.ts';
import { screenAddress } from './screen-address.ts';

type Posted = Pick<ApiRequest<{ token: string }>, 'path' | 'body'>;

/**
 * Where the page of a dead link is now, for the very form that gave the new mailbox: an impatient finger
 * sends it twice, and the second answer is the one that is seen. Whoever sends anything else is not led on.
 */
export async function movedPage({ path, body }: Posted): Promise<string | undefined> {
  const { applicationId, linkVersion } = await linkStore().get(path.token, 'applicant');
  const application = await applicationStore().find(applicationId);
  if (application === undefined || application.linkVersions.applicant === linkVersion) {
    return undefined;
  }
  return body.kind === 'form' && application.movedByForm === hashOf(body.fields)
    ? `${await screenAddress(application, await settingsStore().get())}#${CONTACT_SECTION}`
    : undefined;
}
