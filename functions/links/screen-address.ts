import type { Application } from '../../schemas/application.ts';
import type { Settings } from '../../schemas/settings.ts';
import { linkStore, newLink } from '../stores/link-store.ts';

/** A new link to the company's page for the screen, which proves nothing about a mailbox; its path. */
export async function screenAddress(application: Application, settings: Settings): Promise<string> {
  const { link, url } = newLink(application, { purpose: 'applicant', handedOver: 'screen', settings });
  await linkStore().insert(link);
  return new URL(url).pathname;
}
