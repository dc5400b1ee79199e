import fc from 'fast-check';
import { aSlot } from './a-slot.ts';

/** Any time on 1 December 2026, with a buffer or none. */
export const someSlot = fc
  .record({
    start: fc.integer({ min: 32, max: 60 }),
    length: fc.integer({ min: 1, max: 6 }),
    buffer: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ start, length, buffer }) => {
    const begin = Date.UTC(2026, 11, 1) + start * 900_000;
    return aSlot('09:00', {
      id: `mette_${start}_${length}`,
      start: new Date(begin).toISOString(),
      end: new Date(begin + length * 900_000).toISOString(),
      bufferMinutes: buffer * 15,
    });
  });
