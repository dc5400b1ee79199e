import { createHash } from 'node:crypto';
import { euEmblem } from './assets/eu-emblem.ts';
import { icon } from './assets/icon.ts';
import { stylesheet } from './assets/stylesheet.ts';
import { textMark } from './assets/text-mark.ts';

export interface Asset {
  readonly contentType: string;
  readonly body: string;
}

/** By file name under `/assets/`. They live in modules because a deployed function is one file. */
export const assets: ReadonlyMap<string, Asset> = new Map([
  ['style.css', { contentType: 'text/css; charset=utf-8', body: stylesheet }],
  ['icon.svg', svg(icon)],
  ['eu.svg', svg(euEmblem())],
  ['erhvervsfremmebestyrelsen.svg', svg(textMark(['Danmarks', 'Erhvervsfremmebestyrelse']))],
  ['kooperationen.svg', svg(textMark(['Kooperationen']))],
]);

/** Changes with the content, so that a browser may keep each version for as long as it likes. */
export const stylesheetUrl = versioned('style.css', stylesheet);
export const iconUrl = versioned('icon.svg', icon);

function versioned(name: string, body: string): string {
  return `/assets/${name}?v=${createHash('sha256').update(body).digest('hex').slice(0, 12)}`;
}

function svg(body: string): Asset {
  return { contentType: 'image/svg+xml; charset=utf-8', body };
}
