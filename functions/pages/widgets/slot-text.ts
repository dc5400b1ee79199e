import type { Slot } from '../../../schemas/slot.ts';
import type { Language } from '../../../schemas/text.ts';
import { longDate, timeRange } from '../../domain/danish-time.ts';

/** `tirsdag den 1. december 2026 kl. 10.00–11.00`, `Tuesday 1 December 2026, 10:00–11:00`. */
export function slotText({ start, end }: Slot, language: Language): string {
  return longDate(start, language) + (language === 'da' ? ' ' : ', ') + timeRange(start, end, language);
}
