import type { Answers } from '../../schemas/application.ts';
import type { Form } from '../../schemas/define-form.ts';
import type { Consultant, Settings } from '../../schemas/settings.ts';
import type { Slot } from '../../schemas/slot.ts';
import { freeSlots, load } from '../domain/calendar-day.ts';
import { chooseConsultant, fittingConsultants } from '../domain/consultants.ts';
import { addDays, copenhagenDate } from '../domain/danish-time.ts';
import { offeredSlots } from '../domain/slots.ts';
import { wantedBy } from '../domain/wanted.ts';
import { calendarStore } from '../stores/calendar-store.ts';

/** One consultant and the times that are free with them. */
export interface Offer {
  readonly consultant: Consultant;
  readonly freeSlots: readonly Slot[];
  readonly load: number;
}

export interface Wanted {
  readonly form: Form;
  readonly answers: Answers;
  readonly settings: Settings;
  readonly now: Date;
}

/**
 * Who fits these answers best, with their free times. `preferredId` is kept to while they fit and have
 * times left, so that the name on the page does not change between two looks at it.
 */
export async function offerFor(wanted: Wanted, preferredId?: string): Promise<Offer> {
  const offers = await offersOf(candidatesFor(wanted), wanted);
  const preferred = offers.find(({ consultant }) => consultant.id === preferredId);
  const chosen = preferred && preferred.freeSlots.length > 0 ? preferred : chooseConsultant(offers);
  return { ...chosen, freeSlots: chosen.freeSlots.slice(0, wanted.settings.slots.shownSlots) };
}

/** Every consultant whom region, topics and language of the meeting allow. */
export function candidatesFor(wanted: Wanted): Consultant[] {
  return fittingConsultants(wantedBy(wanted));
}

/** The free times of each. */
export async function offersOf(
  consultants: readonly Consultant[],
  { settings, now }: Pick<Wanted, 'settings' | 'now'>,
): Promise<Offer[]> {
  const today = copenhagenDate(now);
  const horizon = addDays(today, settings.slots.horizonDays);
  return Promise.all(
    consultants.map(async (consultant) => {
      const days = await calendarStore().range(consultant.id, today, horizon);
      const slots = offeredSlots({ consultant, settings, now });
      const viewpoint = { now, dailyCap: consultant.dailyCap };
      return { consultant, freeSlots: freeSlots(slots, days, viewpoint), load: load(days, now) };
    }),
  );
}
