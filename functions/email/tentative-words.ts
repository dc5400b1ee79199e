import type { Text } from '../../schemas/text.ts';
import { type Block, paragraph } from './blocks.ts';
import type { EmailContext } from './email.ts';

/** What a provisional entry means that comes with the mail, or is taken away by it. */
export function tentativeWords({ message }: EmailContext): readonly Block[] {
  const { calendar } = message;
  if (calendar?.tentative === undefined) {
    return [];
  }
  return [paragraph(calendar.method === 'REQUEST' ? comes : goes)];
}

const comes: Text = {
  da: 'Mailen lægger tiderne i din kalender som foreløbige. Et svar i kalenderen afgør intet. Svar på siden.',
  en: 'This e-mail puts the times in your calendar as tentative. An answer there decides nothing. Use the page.',
};

/** A calendar that was told before is told again (`endTentativeForNow`). */
const goes: Text = {
  da: 'Mailen fjerner de tider, de ønskede, fra din kalender, hvis de står der endnu.',
  en: 'This e-mail takes the times they wished for out of your calendar, if they are still there.',
};
