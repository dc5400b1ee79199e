import type { Application } from '../../schemas/application.ts';
import type { CalendarPart, Message, Recipient, Template } from '../../schemas/message.ts';
import type { Consultant } from '../../schemas/settings.ts';
import type { Language } from '../../schemas/text.ts';
import { STAND_IN } from './consultant-of.ts';

/** A message before it is queued: what it says, and to whom in which language. */
export interface MessageDraft {
  readonly template: Template;
  readonly recipient: Recipient;
  readonly language: Language;
  readonly consultantId?: string;
  readonly calendar?: CalendarPart;
  readonly onlyWhile?: readonly string[];
  readonly unreached?: Message['unreached'];
  readonly corrected?: Message['corrected'];
  /** Where it goes, if not to the application's own address. */
  readonly address?: string;
  /** The earliest moment at which it may be sent; at once where nothing is said. */
  readonly notBefore?: Date;
}

type Rest = Omit<MessageDraft, 'template' | 'recipient' | 'language' | 'consultantId'>;

export function toApplicant(application: Application, template: Template, rest: Rest = {}): MessageDraft {
  return { ...rest, template, recipient: 'applicant', language: application.language };
}

export function toConsultant(consultant: Consultant, template: Template, rest: Rest = {}): MessageDraft {
  const { id: consultantId, language } = consultant;
  return { ...rest, template, recipient: 'consultant', language, consultantId };
}

export function toCoordinator(template: Template, rest: Rest = {}): MessageDraft {
  return { ...rest, template, recipient: 'coordinator', language: 'da' };
}

/** Whoever holds it, whose calendar it may concern, and the coordinator: once where that is the same person. */
export function toHolderAndCoordinator(
  consultant: Consultant,
  template: Template,
  { calendar, ...rest }: Rest = {},
): MessageDraft[] {
  const toHolder = toConsultant(consultant, template, { ...rest, ...(calendar && { calendar }) });
  return consultant.id === STAND_IN ? [toHolder] : [toHolder, toCoordinator(template, rest)];
}
