import type { Application } from '../../schemas/application.ts';
import { linkStore, newLink } from '../stores/link-store.ts';
import type { Opened } from './open-link.ts';

/**
 * Where the company's page is after an act: at the same link, or where that has died with the old mailbox,
 * at a new one for the screen, which proves nothing about the new mailbox.
 */
export async function addressAfter(opened: Opened, application: Application): Promise<string> {
  if (application.linkVersions.applicant === opened.application.linkVersions.applicant) {
    return opened.address;
  }
  const { settings } = opened;
  const { link, url } = newLink(application, { purpose: 'applicant', handedOver: 'screen', settings });
  await linkStore().insert(link);
  return new URL(url).pathname;
}
