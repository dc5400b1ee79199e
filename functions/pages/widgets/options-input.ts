import type { Field, Option } from '../../../schemas/define-form.ts';
import { controlId } from '../element-ids.ts';
import { type Html, html } from '../html.ts';
import { choicesIn, type Values } from '../values.ts';
import { choice } from './choice.ts';
import type { Question } from './question.ts';
import { describedQuestion, faultText, hintAndFault, labelText } from './question-parts.ts';

export interface OptionsInput extends Question {
  readonly type: 'radio' | 'checkbox';
  /** The questions that an option leads to; they stand right below it. */
  readonly revealedBy: (option: Option) => Html | undefined;
}

export function optionsInput(input: OptionsInput): Html {
  const { field } = input;
  return html`<fieldset class="field${faultText(input) && ' has-fault'}"${describedQuestion(input)}>
<legend>${labelText(input)}</legend>
${hintAndFault(input)}
${(field.options ?? []).map((option, index) => optionItem(input, option, index))}
</fieldset>`;
}

function optionItem({ type, field, view, revealedBy }: OptionsInput, option: Option, index: number): Html {
  return html`${choice({
    type,
    id: optionId(field, index),
    name: field.id,
    value: option.id,
    label: option.label[view.language],
    isChosen: chosen(field, view.values).includes(option.id),
  })}
${revealedBy(option)}`;
}

/** A preset shows as what it is: an answer that can be changed. */
function chosen(field: Field, values: Values): readonly string[] {
  const choices = choicesIn(values, field.id);
  return choices.length === 0 && field.preset !== undefined ? [field.preset] : choices;
}

/** The first option answers to the field's own id, so that links to the field reach it. */
function optionId(field: Field, index: number): string {
  return index === 0 ? controlId(field.id) : `${controlId(field.id)}-${index + 1}`;
}
