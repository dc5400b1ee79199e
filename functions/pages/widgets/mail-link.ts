import { type Html, html } from '../html.ts';
import { safeUrl } from '../safe-url.ts';

export function mailLink(address: string): Html {
  return html`<a href="${safeUrl(`mailto:${address}`)}">${address}</a>`;
}
