import type { Fault } from '../../schemas/define-form.ts';
import { isFree } from '../domain/calendar-day.ts';
import { colleagues } from '../domain/next-holders.ts';
import { slotDate } from '../domain/slots.ts';
import { isAllowed } from '../domain/transitions.ts';
import { type ApiResponse, about, page } from '../http/response.ts';
import type { DecisionNotice } from '../pages/decision/decision-notices.ts';
import { decisionPage, type WishedSlot } from '../pages/decision/decision-page.ts';
import type { Values } from '../pages/values.ts';
import { calendarStore } from '../stores/calendar-store.ts';
import { formTokenFor, type Opened } from './open-link.ts';
import { previews } from './previews.ts';

interface Shown {
  readonly status: number;
  readonly notice?: DecisionNotice;
  readonly faults?: readonly Fault[];
  readonly values?: Values;
}

/** The consultant's page as things stand now. */
export async function decisionView(opened: Opened, shown: Shown): Promise<ApiResponse> {
  const { form, settings, language, application, consultant } = opened;
  const { status, notice, faults = [], values = {} } = shown;
  const isOpen = isAllowed('approve', application.status);
  const wishes = isOpen ? await wishedSlots(opened) : [];
  const example = wishes.find(({ state }) => state === 'available')?.slot;
  const html = decisionPage({
    form,
    settings,
    language,
    application,
    consultant,
    wishes,
    colleagues: isOpen ? colleagues(application, opened) : [],
    previews: isOpen ? previews(opened, example) : {},
    formToken: formTokenFor(opened),
    values,
    faults,
    notice,
  });
  return about(application, page(status, html));
}

async function wishedSlots({ application, now }: Opened): Promise<WishedSlot[]> {
  const days = await calendarStore().daysOf(application.wishes);
  return application.wishes.map((slot) => {
    const day = days.find(({ date }) => date === slotDate(slot));
    const isPast = Date.parse(slot.start) <= now.getTime();
    const isTaken = day !== undefined && !isFree(day, slot, { applicationId: application.id, now });
    return { slot, state: isPast ? 'past' : isTaken ? 'taken' : 'available' };
  });
}
