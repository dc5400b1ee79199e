import type { ProposedTime } from '../../schemas/decision.ts';
import type { Consultant, Settings } from '../../schemas/settings.ts';
import type { Slot } from '../../schemas/slot.ts';
import { copenhagenDate, instantOf } from './danish-time.ts';
import { endWithBuffer, overlap, slotIdAt } from './slots.ts';
import { HOUR, MINUTE } from './time-units.ts';
import { isWorkingDay } from './working-days.ts';

/** Why a time cannot be proposed. */
type ProposalFault = 'past' | 'closed' | 'hours' | 'overlap';

export interface FaultyProposal {
  readonly row: number;
  readonly code: ProposalFault;
}

interface Proposing {
  readonly consultant: Consultant;
  readonly settings: Pick<Settings, 'slots' | 'workingHours' | 'closedDays'>;
  readonly now: Date;
}

/**
 * The times that a consultant writes, as slots of theirs; or what is wrong with each: too soon for the
 * company to choose it, on a day off, outside working hours, running into the next day with its buffer (a
 * day's cells are all on that day's item), or into another of them. A consultant may propose what their
 * weekly rules do not offer.
 */
export function proposedSlots(
  times: readonly ProposedTime[],
  proposing: Proposing,
): { readonly slots: readonly Slot[] } | { readonly faults: readonly FaultyProposal[] } {
  const slots: Slot[] = [];
  const faults: FaultyProposal[] = [];
  for (const time of times) {
    const slot = slotAt(time, proposing);
    const code = slot === undefined ? 'hours' : faultOf(slot, slots, proposing);
    if (code !== undefined) {
      faults.push({ row: time.row, code });
    } else if (slot !== undefined) {
      slots.push(slot);
    }
  }
  return faults.length > 0 ? { faults } : { slots };
}

/** How long a meeting is that a consultant proposes: as long as their own meetings are. */
export function meetingMinutes(
  { availability }: Pick<Consultant, 'availability'>,
  { slots }: Pick<Settings, 'slots'>,
): number {
  return availability[0]?.lengthMinutes ?? slots.proposalMinutes;
}

/** Nothing within the hour that March leaves out. */
function slotAt({ date, time }: ProposedTime, { consultant, settings }: Proposing): Slot | undefined {
  const start = instantOf(date, time);
  if (start === undefined) {
    return undefined;
  }
  const minutes = meetingMinutes(consultant, settings);
  return {
    id: slotIdAt(consultant.id, start),
    consultantId: consultant.id,
    start: start.toISOString(),
    end: new Date(start.getTime() + minutes * MINUTE).toISOString(),
    bufferMinutes: consultant.availability[0]?.bufferMinutes ?? 0,
  };
}

function faultOf(
  slot: Slot,
  others: readonly Slot[],
  { settings, now }: Proposing,
): ProposalFault | undefined {
  const { slots, workingHours, closedDays } = settings;
  if (Date.parse(slot.start) < now.getTime() + slots.proposalNoticeHours * HOUR) {
    return 'past';
  }
  const date = copenhagenDate(slot.start);
  if (!isWorkingDay(date, closedDays)) {
    return 'closed';
  }
  const opens = hourOf(date, workingHours.from);
  const closes = hourOf(date, workingHours.until);
  if (
    Date.parse(slot.start) < opens ||
    Date.parse(slot.end) > closes ||
    endWithBuffer(slot) > hourOf(date, 24)
  ) {
    return 'hours';
  }
  return others.some((other) => overlap(slot, other)) ? 'overlap' : undefined;
}

/** A day's hours are counted from its noon: no clock changes between. */
function hourOf(date: string, hour: number): number {
  return (instantOf(date, '12:00')?.getTime() ?? Number.NaN) + (hour - 12) * HOUR;
}
