import type { Application } from '../../schemas/application.ts';
import type { Settings } from '../../schemas/settings.ts';
import { type ReassignReason, reassign, type Successor } from '../domain/acts/hand-on.ts';
import type { Change, Occasion } from '../domain/change.ts';
import { consultantOf } from '../domain/consultant-of.ts';
import { slotsOf } from '../domain/held-slots.ts';
import { calendarStore } from '../stores/calendar-store.ts';

interface Reassigning {
  readonly successor: Successor;
  readonly why: ReassignReason;
  readonly settings: Settings;
  readonly occasion: Occasion;
}

/** An application given to somebody else, with the calendar days on which it holds times. */
export async function reassigned(
  application: Application,
  { successor, why, settings, occasion }: Reassigning,
): Promise<Change> {
  const parties = { consultant: consultantOf(application, settings), settings };
  const days = await calendarStore().daysOf(slotsOf(application));
  return reassign(application, { ...parties, successor, why }, { days, occasion });
}
