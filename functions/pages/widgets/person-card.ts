import type { Consultant } from '../../../schemas/settings.ts';
import type { Language } from '../../../schemas/text.ts';
import { type Html, html } from '../html.ts';
import { mailLink } from './mail-link.ts';
import { phoneLink } from './phone-link.ts';

/** A consultant by name and title, with the number to call where it is of use. */
export function personCard(consultant: Consultant, language: Language, isReachable: boolean): Html {
  return html`<div class="person"><span class="initials" aria-hidden="true">${initials(consultant.name)}</span>
<div><strong>${consultant.name}</strong><br>${consultant.title[language]}
${isReachable && html`<br>${phoneLink(consultant.phone)} · ${mailLink(consultant.email)}`}</div></div>`;
}

function initials(name: string): string {
  const words = name.split(/\s+/);
  return [words[0], words.at(-1)].map((word) => word?.charAt(0) ?? '').join('');
}
