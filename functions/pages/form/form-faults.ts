import { faultMessage, fieldsOf } from '../../../schemas/answers.ts';
import type { Form } from '../../../schemas/define-form.ts';
import type { ShownFault } from '../widgets/error-summary.ts';
import type { FormView } from '../widgets/question.ts';

/** The faults of a form in the order of its questions, one per question; what is no question comes last. */
export function shownFaults({ form, faults, language }: FormView): ShownFault[] {
  const firstOfEach = faults.filter(
    (fault, index) => faults.findIndex((other) => other.field === fault.field) === index,
  );
  return firstOfEach
    .toSorted((one, other) => place(form, one.field) - place(form, other.field))
    .map((fault) => ({
      message: faultMessage(form, fault, language),
      field: isQuestion(form, fault.field) ? fault.field : undefined,
    }));
}

function place(form: Form, name: string): number {
  const index = fieldsOf(form).findIndex(({ id }) => id === name);
  return index < 0 ? Number.MAX_SAFE_INTEGER : index;
}

function isQuestion(form: Form, name: string): boolean {
  return fieldsOf(form).some(({ id }) => id === name);
}
