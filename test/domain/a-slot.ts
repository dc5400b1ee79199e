import type { Slot } from '../../schemas/slot.ts';

/** An hour on 1 December 2026 from the given UTC time. */
export function aSlot(time = '09:00', overrides: Partial<Slot> = {}): Slot {
  const start = new Date(`2026-12-01T${time}:00.000Z`);
  return {
    id: `mette_20261201T${time.replace(':', '')}Z`,
    consultantId: 'mette',
    start: start.toISOString(),
    end: new Date(start.getTime() + 3_600_000).toISOString(),
    bufferMinutes: 0,
    ...overrides,
  };
}
