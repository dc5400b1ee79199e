import type { ApplicantAct } from '../../schemas/applicant-act.ts';
import type { Application } from '../../schemas/application.ts';
import { CONTACT_SECTION } from '../pages/application/contact-details.ts';
import type { Opened } from './open-link.ts';
import { screenAddress } from './screen-address.ts';

/**
 * Where the company's page is after an act: at the same link, or where that has died with the old mailbox,
 * at a new one for the screen. A correction is looked at where it was made.
 */
export async function addressAfter(
  opened: Opened,
  application: Application,
  act: ApplicantAct['act'],
): Promise<string> {
  const { address, settings } = opened;
  const place = act === 'correct' ? `#${CONTACT_SECTION}` : '';
  if (application.linkVersions.applicant === opened.application.linkVersions.applicant) {
    return address + place;
  }
  const [, language] = address.split('?');
  const path = await screenAddress(application, settings);
  return (language === undefined ? path : `${path}?${language}`) + place;
}
