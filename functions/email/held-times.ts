import type { Text } from '../../schemas/text.ts';
import { wishesAhead } from '../domain/acts/wish-anew.ts';
import { type Block, list, paragraph } from './blocks.ts';
import type { EmailContext } from './email.ts';
import { slotText } from './moments.ts';

/** The times that are kept for the company, or only wished for, as it is told so; no block where none is left. */
export function heldTimes(
  { application, now }: Pick<EmailContext, 'application' | 'now'>,
  introduction: Text = stillHeld,
): readonly Block[] {
  const ahead = wishesAhead(application, now);
  return ahead.length === 0
    ? []
    : [paragraph(application.holdsWishes ? introduction : notHeld), list(ahead.map(slotText))];
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
