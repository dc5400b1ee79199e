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
  /** In place of the general sentences, by fault code. */
  readonly messages?: Readonly<Record<FaultCode, Text>>;
}

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

export function fieldOf(question: Question, manner: Manner): Field {
  return {
    required: true,
    ...question,
    ...manner,
    messages: { missing, ...manner.messages, ...question.messages },
  };
}
