import { type Html, html, type Part } from '../html.ts';

export interface Choice {
  readonly type: 'radio' | 'checkbox';
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly label: Part;
  readonly isChosen: boolean;
  /** Further attributes of the control. */
  readonly attributes?: Html | undefined;
}

/** One radio button or checkbox with its label. */
export function choice({ type, id, name, value, label, isChosen, attributes }: Choice): Html {
  return html`<div class="choice"><input type="${type}" id="${id}" name="${name}" value="${value}"${isChosen && html` checked`}${attributes}><label for="${id}">${label}</label></div>`;
}
