import type * as z from 'zod';
import { refuseUnsoundForm } from './form-soundness.ts';
import type { Text } from './text.ts';

/** How a question is asked. `slots` shows the free times of the consultant who fits. */
export type Widget = 'text' | 'textarea' | 'radio' | 'checkboxes' | 'checkbox' | 'select' | 'slots';

/** What an answer means to the service; at most one field of a form plays each part. */
export type FieldRole =
  | 'organisation'
  | 'name'
  | 'email'
  | 'phone'
  | 'municipality'
  | 'topics'
  | 'meetingLanguage'
  | 'slotWishes';

/** `documentation` is kept to the programme's date, `contact` only while it is needed, `consent` until withdrawn. */
export type RetentionClass = 'documentation' | 'contact' | 'consent';

export interface Option {
  /** Stable English id; what is stored. */
  readonly id: string;
  readonly label: Text;
}

/** Asked, and required, only while another answer is (or holds) `option`. */
export interface Condition {
  readonly field: string;
  readonly option: string;
}

/**
 * Why an answer was refused: `missing`, one of the codes that the field's schema raises, or one that any
 * field can have: `unknown`, `repeated`, `not-asked`.
 */
export type FaultCode = string;

export interface Fault {
  readonly field: string;
  readonly code: FaultCode;
}

export interface Field {
  readonly id: string;
  readonly widget: Widget;
  readonly label: Text;
  readonly hint?: Text;
  readonly options?: readonly Option[];
  /** The option that an absent answer stands for. */
  readonly preset?: string;
  /** Judges and normalises one answer that is present; the messages of its issues are fault codes. */
  readonly schema: z.ZodType<string | string[] | boolean>;
  readonly required: boolean;
  readonly when?: Condition;
  readonly role?: FieldRole;
  /** Free text never goes into mails; coded answers may. */
  readonly isCoded: boolean;
  readonly isPersonal: boolean;
  readonly retention: RetentionClass;
  /** By fault code; `missing` and `invalid` always exist. */
  readonly messages: Readonly<Record<FaultCode, Text>>;
  readonly autocomplete?: string;
  readonly inputMode?: 'numeric' | 'tel' | 'email';
  readonly maxLength?: number;
}

/** Questions that belong together under one legend. */
export interface FieldGroup {
  readonly id: string;
  readonly legend: Text;
  readonly fields: readonly Field[];
}

interface FormTexts {
  readonly title: Text;
  /** Paragraphs: for whom, what it takes, what is needed, what happens next. */
  readonly introduction: readonly Text[];
  /** The notice on personal data, support from public funds and de minimis, shown above the send button. */
  readonly notice: readonly Text[];
  /** Leads from the end of the notice to `/privacy`. */
  readonly privacyLink: Text;
  /** The send button's verb. */
  readonly send: Text;
  /** What happens next, on receipts. */
  readonly next: Text;
}

export interface Form {
  readonly id: string;
  readonly version: number;
  readonly workflow: 'interest';
  readonly texts: FormTexts;
  readonly groups: readonly FieldGroup[];
}

/** A form whose fields, options, conditions and messages fit together; throws for one that is not. */
export function defineForm(form: Form): Form {
  refuseUnsoundForm(form);
  return form;
}
