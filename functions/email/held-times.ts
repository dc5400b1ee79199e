import type { Application } from '../../schemas/application.ts';
import type { Text } from '../../schemas/text.ts';
import { type Block, list, paragraph } from './blocks.ts';
import { slotText } from './moments.ts';

/** The times that are kept for the company, as it is told so; no block at all where none are. */
export function heldTimes({ wishes }: Application, introduction: Text = stillHeld): readonly Block[] {
  return wishes.length === 0 ? [] : [paragraph(introduction), list(wishes.map(slotText))];
}

const stillHeld: Text = {
  da: 'Vi holder stadig disse tider fri til jer:',
  en: 'We are still keeping these times free for you:',
};
