import type { Application } from '../../schemas/application.ts';
import type { Link, LinkPurpose } from '../../schemas/link.ts';
import { heldAs } from './consultant-of.ts';
import type { Remains } from './dead-link.ts';
import { type DeadLinkReason, LinkDead } from './errors.ts';
import { DAY } from './time-units.ts';

interface Grant {
  readonly tokenHash: string;
  readonly purpose: LinkPurpose;
  readonly handedOver: Link['handedOver'];
  readonly linkDays: number;
  readonly now: Date;
}

/** The right of whoever plays that part in the application now. */
export function linkTo(application: Application, grant: Grant): Link {
  const { tokenHash, purpose, handedOver, linkDays, now } = grant;
  return {
    tokenHash,
    purpose,
    applicationId: application.id,
    holder: holderOf(application, purpose),
    linkVersion: application.linkVersions[purpose],
    handedOver,
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + linkDays * DAY).toISOString(),
  };
}

const PREFIX: Readonly<Record<LinkPurpose, string>> = { applicant: '/a/', consultant: '/d/' };

export function pathOf(purpose: LinkPurpose, token: string): string {
  return `${PREFIX[purpose]}${token}`;
}

/** Why it gives no right, if it gives none: its holder changed, a newer version took its place, its time is over. */
export function deathOf(link: Link, application: Application, now: Date): DeadLinkReason | undefined {
  if (
    link.linkVersion !== application.linkVersions[link.purpose] ||
    link.holder !== holderOf(application, link.purpose)
  ) {
    return 'replaced';
  }
  return Date.parse(link.expiresAt) <= now.getTime() ? 'expired' : undefined;
}

/** @throws LinkDead */
export function refuseDead({ link, application, settings }: Remains, now: Date): void {
  const reason = deathOf(link, heldAs(application, settings), now);
  if (reason !== undefined) {
    throw new LinkDead(reason, { link, application, settings });
  }
}

/** `applicant`, or the id of the consultant who has it. */
export function holderOf(application: Application, purpose: LinkPurpose): string {
  return purpose === 'consultant' ? application.consultantId : 'applicant';
}
