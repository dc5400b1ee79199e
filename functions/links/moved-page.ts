import type { Remains } from '../domain/dead-link.ts';
import type { RequestBody } from '../http/read-body.ts';
import { CONTACT_SECTION } from '../pages/application/contact-details.ts';
import { hashOf } from './posted-form.ts';
import { screenAddress } from './screen-address.ts';

/**
 * Where the page of a dead link is now, for the very form that gave the new mailbox: an impatient finger
 * sends it twice, and the second answer is the one that is seen. Whoever sends anything else is not led on.
 */
export async function movedPage(
  body: RequestBody,
  { link, application, settings }: Remains,
): Promise<string | undefined> {
  const isSameForm = body.kind === 'form' && application.movedByForm === hashOf(body.fields);
  return isSameForm && link.purpose === 'applicant'
    ? `${await screenAddress(application, settings)}#${CONTACT_SECTION}`
    : undefined;
}
