import type { Fault, Field, Form } from '../../../schemas/define-form.ts';
import type { Language } from '../../../schemas/text.ts';
import type { Values } from '../values.ts';

/** A form as it stands on a page: what was answered, what is wrong with it. */
export interface FormView {
  readonly form: Form;
  readonly language: Language;
  readonly values: Values;
  readonly faults: readonly Fault[];
}

/** One question in it. */
export interface Question {
  readonly view: FormView;
  readonly field: Field;
}
