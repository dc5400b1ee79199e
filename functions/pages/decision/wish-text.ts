import type { Language, Text } from '../../../schemas/text.ts';
import { slotText } from '../widgets/slot-text.ts';
import type { WishedSlot } from './decision-page.ts';

const texts = {
  taken: { da: 'optaget i kalenderen', en: 'taken in the calendar' },
  past: { da: 'tiden er gået', en: 'the time has passed' },
} as const satisfies Record<string, Text>;

/** A time wished for, and why it cannot be had, if so. */
export function wishText({ slot, state }: WishedSlot, language: Language): string {
  const text = slotText(slot, language);
  return state === 'available' ? text : `${text} (${texts[state][language]})`;
}
