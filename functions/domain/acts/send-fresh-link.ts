import type { Application } from '../../../schemas/application.ts';
import type { LinkPurpose } from '../../../schemas/link.ts';
import type { Consultant } from '../../../schemas/settings.ts';
import { type Change, type Occasion, record } from '../change.ts';
import { toApplicant, toConsultant } from '../recipients.ts';

/** A new link goes to the mailbox that the old one went to, and to no other. */
export function sendFreshLink(
  application: Application,
  { purpose, consultant }: { readonly purpose: LinkPurpose; readonly consultant: Consultant },
  occasion: Occasion,
): Change {
  const draft =
    purpose === 'applicant' ? toApplicant(application, 'fresh-link') : toConsultant(consultant, 'fresh-link');
  return record(
    { act: 'sendFreshLink', from: application.status },
    { application, facts: { to: purpose }, messages: [draft] },
    occasion,
  );
}
