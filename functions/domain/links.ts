import type { Application } from '../../schemas/application.ts';
import type { Link, LinkPurpose } from '../../schemas/link.ts';
import { LinkDead } from './errors.ts';

const DAY = 24 * 3600 * 1000;

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

/** @throws LinkDead when its time is over, its holder changed, or a newer version took its place */
export function refuseDead(link: Link, application: Application, now: Date): void {
  if (
    link.linkVersion !== application.linkVersions[link.purpose] ||
    link.holder !== holderOf(application, link.purpose)
  ) {
    throw new LinkDead('replaced');
  }
  if (Date.parse(link.expiresAt) <= now.getTime()) {
    throw new LinkDead('expired');
  }
}

function holderOf(application: Application, purpose: LinkPurpose): string {
  return purpose === 'consultant' ? application.consultantId : 'applicant';
}
