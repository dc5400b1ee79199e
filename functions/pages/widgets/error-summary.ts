import type { Language, Text } from '../../../schemas/text.ts';
import { controlId } from '../element-ids.ts';
import { fill } from '../fill.ts';
import { type Html, html } from '../html.ts';

const texts = {
  one: { da: 'Der er 1 fejl', en: 'There is 1 error' },
  many: { da: 'Der er {count} fejl', en: 'There are {count} errors' },
} as const satisfies Record<string, Text>;

export interface ShownFault {
  readonly message: string;
  /** The control that it is about; absent when it is about none on the page. */
  readonly field?: string | undefined;
}

/**
 * All faults in one place, each linked to its field (for a group: the first control). The alert stands
 * inside: some screen readers read only the heading of an alert that takes the focus itself.
 */
export function errorSummary(faults: readonly ShownFault[], language: Language): Html | undefined {
  if (faults.length === 0) {
    return undefined;
  }
  const title = fill((faults.length === 1 ? texts.one : texts.many)[language], { count: faults.length });
  return html`<div class="notice notice-error" id="faults" tabindex="-1" autofocus>
<div role="alert"><h2>${title}</h2><ul>${faults.map(item)}</ul></div>
</div>`;
}

function item({ message, field }: ShownFault): Html {
  return field === undefined
    ? html`<li>${message}</li>`
    : html`<li><a href="#${controlId(field)}">${message}</a></li>`;
}
