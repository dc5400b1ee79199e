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

function svg(body: string): Asset {
  return { contentType: 'image/svg+xml; charset=utf-8', body };
}
