import type { Text } from '../../schemas/text.ts';
import { type Block, paragraph } from './blocks.ts';
import type { EmailContext } from './email.ts';
import { momentText } from './moments.ts';

/** Whether the consultant has seen it: programs open links too, and their opens are nobody's. */
export function opensBlock({ consultant, opens }: EmailContext): readonly Block[] {
  return opens === undefined ? [] : [paragraph(opensText(consultant.name, opens))];
}

function opensText(name: string, { person, program }: NonNullable<EmailContext['opens']>): Text {
  if (person !== undefined) {
    const at = momentText(person.lastAt);
    return {
      da: `${name} har åbnet siden, senest ${at.da}.`,
      en: `${name} has opened the page, last on ${at.en}.`,
    };
  }
  if (program !== undefined) {
    return {
      da: `Siden er ikke åbnet af et menneske. Programmer har åbnet den ${timesText(program.count).da}.`,
      en: `Nobody has opened the page. Programs have opened it ${timesText(program.count).en}.`,
    };
  }
  return { da: `${name} har ikke åbnet siden.`, en: `${name} has not opened the page.` };
}

function timesText(count: number): Text {
  return count === 1 ? { da: '1 gang', en: 'once' } : { da: `${count} gange`, en: `${count} times` };
}
