import type { Message } from '../../schemas/message.ts';
import type { RecordedDecision } from '../../schemas/recorded-decision.ts';
import type { Slot } from '../../schemas/slot.ts';
import { decide } from '../domain/acts/decide.ts';
import { settle } from '../domain/acts/settle.ts';
import { emptyDay } from '../domain/calendar-day.ts';
import type { Change } from '../domain/change.ts';
import { slotDate } from '../domain/slots.ts';
import { emailFor } from '../email/email.ts';
import type { MailPreview } from '../pages/decision/decision-page.ts';
import { occasion } from '../runtime/occasions.ts';
import type { Opened } from './open-link.ts';

/**
 * The mails that a choice would send, made by the very rules that will send them. `slot` is the example
 * where several can be approved.
 */
export function previews(opened: Opened, slot: Slot | undefined) {
  const { consultant } = opened;
  const made = { consultantId: consultant.id, decidedAt: opened.now.toISOString() };
  const approval = slot && ({ kind: 'approve', slot, place: consultant.place, ...made } as const);
  return {
    approve: approval === undefined ? [] : mailsAfter(approval, opened),
    // Any reason will do: a preview names none.
    decline: mailsAfter({ kind: 'decline', reason: 'other', ...made }, opened),
  };
}

function mailsAfter(decision: RecordedDecision, opened: Opened): MailPreview[] {
  const { application, consultant, settings } = opened;
  const made = occasion({ role: 'consultant', consultantId: consultant.id }, 'link', 'preview');
  const days = decision.kind === 'approve' ? [emptyDay(consultant.id, slotDate(decision.slot))] : [];
  const decided = decide(application, { decision, consultant, settings }, { days, occasion: made });
  const settled = settle(decided.application, { consultant, settings }, { days, occasion: made });
  return settled.messages.map((message) => mailOf(message, settled, opened));
}

function mailOf(message: Message, settled: Change, { form, settings, consultant, now }: Opened): MailPreview {
  const { application } = settled;
  const mail = emailFor({ message, application, form, settings, consultant, link: '', isPreview: true, now });
  return { to: mail.to.address, subject: mail.subject, text: mail.text };
}
