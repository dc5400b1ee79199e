import { displayPhone } from '../../../schemas/fields/phone-number.ts';
import { type Html, html } from '../html.ts';
import { safeUrl } from '../safe-url.ts';

/** A number to press, never broken over two lines. */
export function phoneLink(phone: string): Html {
  const shown = displayPhone(phone).replaceAll(' ', '\u00a0');
  return html`<a href="${safeUrl(`tel:${phone}`)}">${shown}</a>`;
}
