import type { Slot } from '../../../schemas/slot.ts';
import type { Rule } from './evidence.ts';

/** By the hours that were agreed, whatever cells say and however they are reckoned: nobody meets two at once. */
export const noOverlap: Rule = ({ stories }) => {
  const agreed = [...stories.values()].flatMap(({ application: { status, booking } }) =>
    status === 'booked' && booking !== undefined ? [booking.slot] : [],
  );
  return [...Map.groupBy(agreed, ({ consultantId }) => consultantId).values()].flatMap(overlapping);
};

function overlapping(slots: readonly Slot[]): string[] {
  const inOrder = slots.toSorted((one, other) => Date.parse(one.start) - Date.parse(other.start));
  return inOrder.flatMap(({ id, start }, index) => {
    const before = inOrder[index - 1];
    return before !== undefined && restedAt(before) > Date.parse(start)
      ? [`${id} begins before ${before.id} has ended`]
      : [];
  });
}

function restedAt({ end, bufferMinutes }: Slot): number {
  return Date.parse(end) + bufferMinutes * 60_000;
}
