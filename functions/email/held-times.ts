import type { Application } from '../../schemas/application.ts';
import type { Text } from '../../schemas/text.ts';
import { type Block, list, paragraph } from './blocks.ts';
import { slotText } from './moments.ts';

/** The times that are kept for the company, or only wished for, as it is told so; no block where none are. */
export function heldTimes(
  { wishes, holdsWishes }: Application,
  introduction: Text = stillHeld,
): readonly Block[] {
  return wishes.length === 0
    ? []
    : [paragraph(holdsWishes ? introduction : notHeld), list(wishes.map(slotText))];
}

/** Said in place of any promise to hold them. */
export const notHeld: Text = {
  da: 'I har ønsket disse tider. Vi holder dem ikke fri, så andre kan nå at få dem først:',
  en: 'You wished for these times. We do not keep them free, so others may get them first:',
};

const stillHeld: Text = {
  da: 'Vi holder stadig disse tider fri til jer:',
  en: 'We are still keeping these times free for you:',
};
