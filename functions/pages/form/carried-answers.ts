import { fieldsOf } from '../../../schemas/answers.ts';
import type { Answers } from '../../../schemas/application.ts';
import type { Form } from '../../../schemas/define-form.ts';
import type { Html } from '../html.ts';
import { choicesIn, type Values } from '../values.ts';
import { hiddenInput } from '../widgets/hidden-inputs.ts';
import { TICKED } from '../widgets/tick-box.ts';

/** All answers as a form posts them, for the step after the questions. */
export function carriedAnswers(form: Form, answers: Answers): readonly Html[] {
  return fieldsOf(form)
    .filter(({ id, widget }) => widget !== 'slots' && Object.hasOwn(answers, id))
    .flatMap(({ id }) => posted(answers[id]).map((value) => hiddenInput(id, value)));
}

/** The times that were ticked, for who goes back to the questions and on again. */
export function carriedTimes(form: Form, values: Values): readonly Html[] {
  return fieldsOf(form)
    .filter(({ widget }) => widget === 'slots')
    .flatMap(({ id }) => choicesIn(values, id).map((slotId) => hiddenInput(id, slotId)));
}

function posted(answer: Answers[string] | undefined): readonly string[] {
  if (Array.isArray(answer)) {
    return answer;
  }
  return answer === true ? [TICKED] : [answer || ''];
}
