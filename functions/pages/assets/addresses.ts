import { createHash } from 'node:crypto';
import { icon } from './icon.ts';
import { stylesheet } from './stylesheet.ts';

/** Changes with the content, so that a browser may keep each version for as long as it likes. */
export const stylesheetUrl = versioned('style.css', stylesheet);
export const iconUrl = versioned('icon.svg', icon);

/** Reckoned when the first page asks for it: what answers without a page need not wait. */
function versioned(name: string, body: string): () => string {
  let url: string | undefined;
  return () => {
    url ??= `/assets/${name}?v=${createHash('sha256').update(body).digest('hex').slice(0, 12)}`;
    return url;
  };
}
