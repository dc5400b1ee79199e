import { createHash } from 'node:crypto';
import { icon } from './icon.ts';
import { stylesheet } from './stylesheet.ts';

/** Changes with the content, so that a browser may keep each version for as long as it likes. */
export const stylesheetUrl = versioned('style.css', stylesheet);
export const iconUrl = versioned('icon.svg', icon);

function versioned(name: string, body: string): string {
  return `/assets/${name}?v=${createHash('sha256').update(body).digest('hex').slice(0, 12)}`;
}
