import type { ApplicantAct } from '../../schemas/applicant-act.ts';
import type { Application } from '../../schemas/application.ts';
import { CONTACT_SECTION } from '../pages/application/contact-details.ts';
import { linkStore, newLink } from '../stores/link-store.ts';
import type { Opened } from './open-link.ts';

/**
 * Where the company's page is after an act: at the same link, or where that has died with the old mailbox,
 * at a new one for the screen, which proves nothing about the new mailbox. A correction is looked at where
 * it was made.
 */
export async function addressAfter(
  opened: Opened,
  application: Application,
  act: ApplicantAct['act'],
): Promise<string> {
  const place = act === 'correct' ? `#${CONTACT_SECTION}` : '';
  const isSameLink = application.linkVersions.applicant === opened.application.linkVersions.applicant;
  return (isSameLink ? opened.address : await newAddress(opened, application)) + place;
}

/** In the language that the page was looked at in. */
async function newAddress({ settings, address }: Opened, application: Application): Promise<string> {
  const { link, url } = newLink(application, { purpose: 'applicant', handedOver: 'screen', settings });
  await linkStore().insert(link);
  return new URL(url).pathname + new URL(address, url).search;
}
