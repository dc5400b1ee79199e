import type { CalendarDay } from '../../schemas/calendar-day.ts';
import type { Message } from '../../schemas/message.ts';
import type { RecordedDecision } from '../../schemas/recorded-decision.ts';
import type { Consultant } from '../../schemas/settings.ts';
import type { Slot } from '../../schemas/slot.ts';
import { decide } from '../domain/acts/decide.ts';
import { settle } from '../domain/acts/settle.ts';
import { emptyDay } from '../domain/calendar-day.ts';
import type { Change } from '../domain/change.ts';
import { slotsOf } from '../domain/held-slots.ts';
import { colleagues, nextHolders } from '../domain/next-holders.ts';
import { slotDate, slotIdAt } from '../domain/slots.ts';
import { HOUR } from '../domain/time-units.ts';
import { emailFor } from '../email/email.ts';
import type { DecisionPage, MailPreview, Outcome } from '../pages/decision/decision-page.ts';
import { occasion } from '../runtime/occasions.ts';
import type { Opened } from './open-link.ts';

const YEAR = 365 * 24 * 3600 * 1000;

/** An example of a choice, with who would take over by it. */
interface Example {
  readonly decision: RecordedDecision;
  readonly successor?: Consultant | undefined;
}

/**
 * The mails that each choice would send, made by the very rules that will send them. `slot` is the example
 * where several can be approved. What is not chosen yet, the mails themselves leave open.
 */
export function previews(opened: Opened, slot: Slot | undefined): DecisionPage['previews'] {
  const { application, consultant } = opened;
  const { id: consultantId, place } = consultant;
  const made = { consultantId, decidedAt: opened.now.toISOString() };
  const [colleague] = colleagues(application, opened);
  const [next] = nextHolders(application, opened);
  const examples: Partial<Record<Outcome, Example>> = {
    ...(slot && { approve: { decision: { kind: 'approve', slot, place, ...made } } }),
    propose: { decision: { kind: 'propose', slots: [farSlot(opened)], place, ...made } },
    ask: { decision: { kind: 'ask', question: '', ...made } },
    ...(colleague && {
      handOver: { decision: { kind: 'handOver', to: colleague.id, ...made }, successor: colleague },
    }),
    decline: { decision: { kind: 'decline', reason: 'other', ...made } },
    ...(next && {
      passOn: { decision: { kind: 'decline', reason: 'no-capacity', ...made }, successor: next },
    }),
  };
  return Object.fromEntries(
    Object.entries(examples).map(([outcome, example]) => [outcome, mailsAfter(example, opened)]),
  );
}

/** So far ahead that it does not shorten the company's time to choose. */
function farSlot({ consultant: { id: consultantId }, now }: Opened): Slot {
  const start = new Date(Math.ceil(now.getTime() / HOUR) * HOUR + YEAR);
  const end = new Date(start.getTime() + HOUR).toISOString();
  return {
    id: slotIdAt(consultantId, start),
    consultantId,
    start: start.toISOString(),
    end,
    bufferMinutes: 0,
  };
}

function mailsAfter({ decision, successor }: Example, opened: Opened): MailPreview[] {
  const { application, consultant, settings } = opened;
  const made = occasion({ role: 'consultant', consultantId: consultant.id }, 'link', 'preview');
  const days = emptyDays(consultant, slotsOf({ ...application, wishes: [], decision }));
  const setting = { days, occasion: made };
  const decided = decide(application, { decision, consultant, settings }, setting).application;
  const parties = {
    consultant,
    settings,
    successor: successor && { consultant: successor, days: emptyDays(successor, application.wishes) },
  };
  const settled = settle(decided, parties, setting);
  return settled.messages.map((message) => mailOf(message, settled, { ...opened, successor }));
}

function emptyDays({ id }: Consultant, slots: readonly Slot[]): CalendarDay[] {
  return [...new Set(slots.map(slotDate))].map((date) => emptyDay(id, date));
}

function mailOf(
  message: Message,
  { application }: Change,
  { form, settings, consultant, successor, now }: Opened & Pick<Example, 'successor'>,
): MailPreview {
  const isToSuccessor = message.consultantId !== undefined && message.consultantId !== consultant.id;
  const isFromSuccessor = message.recipient === 'applicant' && application.consultantId !== consultant.id;
  const mail = emailFor({
    message,
    application,
    form,
    settings,
    consultant: isToSuccessor || isFromSuccessor ? (successor ?? consultant) : consultant,
    link: '',
    isPreview: true,
    now,
  });
  return { ...(isToSuccessor ? {} : { to: mail.to.address }), subject: mail.subject, text: mail.text };
}
