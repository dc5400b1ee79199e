import type { Slot } from '../../schemas/slot.ts';
import type { Language, Text } from '../../schemas/text.ts';
import { danishTime, longDate, longDateTime, timeRange } from '../domain/danish-time.ts';

/** `tirsdag den 1. december 2026 kl. 10.00 (dansk tid)`. A mail is read anywhere: it always names the zone. */
export function momentText(instant: Date | string): Text {
  return { da: moment(instant, 'da'), en: moment(instant, 'en') };
}

/** `tirsdag den 1. december 2026 kl. 10.00–11.00 (dansk tid)`. */
export function slotText({ start, end }: Slot): Text {
  return {
    da: `${longDate(start, 'da')} ${timeRange(start, end, 'da')} (${danishTime.da})`,
    en: `${longDate(start, 'en')}, ${timeRange(start, end, 'en')} (${danishTime.en})`,
  };
}

function moment(instant: Date | string, language: Language): string {
  return `${longDateTime(instant, language)} (${danishTime[language]})`;
}
