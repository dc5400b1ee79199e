import type { Application } from '../../schemas/application.ts';
import type { Link } from '../../schemas/link.ts';
import type { Consultant, Settings } from '../../schemas/settings.ts';
import { consultantOf, heldAs } from './consultant-of.ts';
import { holderOf } from './links.ts';

/** What stands behind a link that gives no right any more. */
export interface Remains {
  readonly link: Link;
  readonly application: Application;
  readonly settings: Settings;
}

/** What whoever holds a dead link can do about it. */
export type WayOn =
  /** Have a fresh one sent; `askedAt` is when somebody last did. */
  | { readonly kind: 'freshLink'; readonly askedAt?: string }
  /** Nothing: the application is another's now. */
  | { readonly kind: 'handedOver'; readonly to: Consultant }
  /** Nothing on the page: no mail of ours would reach them. */
  | { readonly kind: 'call' };

/**
 * A fresh link goes only to a holder who is still current, and to the mailbox that is theirs now: whoever
 * has a dead link, and no more than that, learns of neither.
 */
export function wayOnFrom({ link, application, settings }: Remains): WayOn {
  if (link.holder !== holderOf(heldAs(application, settings), link.purpose)) {
    return { kind: 'handedOver', to: consultantOf(application, settings) };
  }
  if (application.status === 'heldApart' || isUnreached(link, application)) {
    return { kind: 'call' };
  }
  const askedAt = application.freshLinks?.[link.holder]?.askedAt;
  return { kind: 'freshLink', ...(askedAt === undefined ? {} : { askedAt }) };
}

function isUnreached({ purpose }: Link, { unreached = [], consultantId }: Application): boolean {
  return unreached.some(
    (one) => one.recipient === purpose && (purpose === 'applicant' || one.consultantId === consultantId),
  );
}
