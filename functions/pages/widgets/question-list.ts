import type { Field, FieldGroup, Option } from '../../../schemas/define-form.ts';
import type { Text } from '../../../schemas/text.ts';
import { groupId } from '../element-ids.ts';
import { fill } from '../fill.ts';
import { type Html, html } from '../html.ts';
import { optionsInput } from './options-input.ts';
import type { FormView } from './question.ts';
import { faultText } from './question-parts.ts';
import { selectInput } from './select-input.ts';
import { textArea, textInput } from './text-input.ts';
import { tickBox } from './tick-box.ts';

const onlyIf: Text = {
  da: 'Udfyldes kun, hvis I svarer »{option}« til »{question}«.',
  en: 'Only fill this in if you answer “{option}” to “{question}”.',
};

/** All questions of a group but the choice of times, each conditional one below the option it hangs on. */
export function questionGroup(view: FormView, group: FieldGroup): Html | undefined {
  const asked = group.fields.filter((field) => field.widget !== 'slots');
  const outer = asked.filter((field) => !isRevealed(field, asked));
  if (asked.length === 0) {
    return undefined;
  }
  return html`<fieldset class="group" id="${groupId(group.id)}">
<legend><h2>${group.legend[view.language]}</h2></legend>
${outer.map((field) => html`${condition(view, field)}${question(view, field, asked)}`)}
</fieldset>`;
}

function question(view: FormView, field: Field, asked: readonly Field[]): Html {
  const revealedBy = (option: Option) => revealed(view, asked, { field: field.id, option: option.id });
  switch (field.widget) {
    case 'radio':
      return optionsInput({ view, field, type: 'radio', revealedBy });
    case 'checkboxes':
      return optionsInput({ view, field, type: 'checkbox', revealedBy });
    case 'select':
      return selectInput({ view, field });
    case 'checkbox':
      return tickBox({ view, field });
    case 'textarea':
      return textArea({ view, field });
    default:
      return textInput({ view, field });
  }
}

/** Where the browser knows how, these show only while their option is chosen: no script is needed for it. */
function revealed(
  view: FormView,
  asked: readonly Field[],
  when: NonNullable<Field['when']>,
): Html | undefined {
  const fields = asked.filter(
    (field) => field.when?.field === when.field && field.when.option === when.option,
  );
  if (fields.length === 0) {
    return undefined;
  }
  const hasFault = fields.some((field) => faultText({ view, field }) !== undefined);
  return html`<div class="revealed${hasFault && ' is-shown'}">
${fields.map((field) => html`${condition(view, field)}${question(view, field, asked)}`)}
</div>`;
}

function isRevealed(field: Field, asked: readonly Field[]): boolean {
  const asking = asked.find(({ id }) => id === field.when?.field);
  return asking?.widget === 'radio' || asking?.widget === 'checkboxes';
}

function condition(view: FormView, { when }: Field): Html | undefined {
  const asking = view.form.groups.flatMap(({ fields }) => fields).find(({ id }) => id === when?.field);
  const option = asking?.options?.find(({ id }) => id === when?.option);
  if (asking === undefined || option === undefined) {
    return undefined;
  }
  const { language } = view;
  const values = { option: option.label[language], question: asking.label[language] };
  return html`<p class="condition">${fill(onlyIf[language], values)}</p>`;
}
