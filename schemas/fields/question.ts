import type {
  Condition,
  FaultCode,
  Field,
  FieldRole,
  Option,
  RetentionClass,
  Widget,
} from '../define-form.ts';
import type { Text } from '../text.ts';

/** What the author of a form says of a question; the rest follows from how it is asked. */
export interface Question {
  readonly id: string;
  readonly label: Text;
  readonly hint?: Text;
  /** Required is the norm. */
  readonly required?: boolean;
  readonly when?: Condition;
  readonly role?: FieldRole;
  readonly isPersonal: boolean;
  readonly retention: RetentionClass;
  readonly autocomplete?: string;
  /** What to do when the answer is missing. */
  readonly missing?: Text;
}

/** A question whose words are the same in every form, unless a form has better ones. */
export type KnownQuestion = Omit<Question, 'label'> & { readonly label?: Text };

/** How a question is asked and judged. */
interface Manner {
  readonly widget: Widget;
  readonly schema: Field['schema'];
  readonly isCoded: boolean;
  readonly options?: readonly Option[];
  readonly messages: Readonly<Record<FaultCode, Text>>;
  readonly inputMode?: 'numeric' | 'tel' | 'email';
  readonly maxLength?: number;
}

const missing: Text = { da: 'Besvar spørgsmålet', en: 'Answer the question' };

export function fieldOf({ missing: own, ...question }: Question, manner: Manner): Field {
  const messages = { missing, ...manner.messages, ...(own && { missing: own }) };
  return { required: true, ...question, ...manner, messages };
}
