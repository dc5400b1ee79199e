import { type Application, applicationStatusSchema } from '../../../schemas/application.ts';
import type { Link } from '../../../schemas/link.ts';
import type { Consultant } from '../../../schemas/settings.ts';
import { type Change, type Occasion, record } from '../change.ts';
import { toApplicant, toConsultant } from '../recipients.ts';

interface Asked {
  /** The dead one, whose holder is still current. */
  readonly link: Pick<Link, 'purpose' | 'holder'>;
  readonly consultant: Consultant;
  readonly formHash: string;
}

/** A new link goes to the holder's own mailbox as it is now, and to no other. */
export function sendFreshLink(application: Application, asked: Asked, occasion: Occasion): Change {
  const { link, consultant, formHash } = asked;
  const draft =
    link.purpose === 'applicant'
      ? toApplicant(application, 'fresh-link')
      : // Whatever its status, but no longer once they have handed it on.
        toConsultant(consultant, 'fresh-link', { onlyWhile: applicationStatusSchema.options });
  const asking = { askedAt: occasion.now.toISOString(), formHash };
  return record(
    { act: 'sendFreshLink', from: application.status },
    {
      application: { ...application, freshLinks: { ...application.freshLinks, [link.holder]: asking } },
      facts: { to: link.purpose },
      messages: [draft],
    },
    occasion,
  );
}
