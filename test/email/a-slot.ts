import type { Slot } from '../../schemas/slot.ts';

export function aSlot(start: string, end: string): Slot {
  const id = `anne-holm_${start.replace(/[-:]|:00$/g, '')}`;
  return { id, consultantId: 'anne-holm', start, end, bufferMinutes: 15 };
}
