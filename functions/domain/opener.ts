import type { Link } from '../../schemas/link.ts';
import type { Opener } from '../../schemas/opens.ts';

/** What a request tells of who makes it; names of headers in lower case. */
export interface Visit {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly at: Date;
}

/** No mail is delivered, noticed and opened by a person sooner than this after it was written. */
const SOONEST_SECONDS = 8;

/** Mail filters that follow links, previews of chats and crawlers, where they name themselves. */
const KNOWN_PROGRAMS =
  /bot\b|crawl|spider|scan|preview|monitor|headless|phantom|safelinks|proofpoint|mimecast|barracuda|forcepoint|symantec|trend ?micro|zscaler|ironport|fireeye|sophos|messagelabs|virustotal|facebookexternalhit/i;

/**
 * A person unless something speaks against it. A scanner that behaves like a browser in everything passes
 * for a person until it is known; a person whose browser says little counts as a program, until they press.
 */
export function openerOf(visit: Visit, link: Pick<Link, 'handedOver' | 'createdAt'>): Opener {
  const isByProgram =
    visit.method !== 'GET' ||
    namesProgram(visit.headers['user-agent']) ||
    !visit.headers['accept-language'] ||
    isNoNavigation(visit.headers) ||
    isTooSoon(visit.at, link);
  return isByProgram ? 'program' : 'person';
}

/** Every browser calls itself Mozilla (HTML Standard §8.9.1.1); what programmers fetch pages with does not. */
function namesProgram(userAgent: string | undefined): boolean {
  return userAgent === undefined || !userAgent.startsWith('Mozilla/') || KNOWN_PROGRAMS.test(userAgent);
}

/** What a browser says of a page that somebody goes to (Fetch Metadata, W3C); old ones say nothing. */
function isNoNavigation(headers: Visit['headers']): boolean {
  const { 'sec-fetch-mode': mode, 'sec-fetch-dest': destination, 'sec-fetch-user': user } = headers;
  const isFetchedAhead = /prefetch|prerender|preview/i.test(
    [headers['sec-purpose'], headers['purpose'], headers['x-moz']].join(' '),
  );
  return (
    isFetchedAhead ||
    (mode !== undefined && mode !== 'navigate') ||
    (destination !== undefined && destination !== 'document') ||
    (user !== undefined && user !== '?1')
  );
}

/** A link on the screen is opened at once, and by whoever looks at it. */
function isTooSoon(at: Date, { handedOver, createdAt }: Pick<Link, 'handedOver' | 'createdAt'>): boolean {
  return handedOver === 'mail' && at.getTime() - Date.parse(createdAt) < SOONEST_SECONDS * 1000;
}
