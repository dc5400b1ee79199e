import type { Text } from '../../schemas/text.ts';
import type { OpenCase } from '../domain/open-cases.ts';
import { momentText } from './moments.ts';

/** How an open case stands, in words, and until when. */
export function caseLines(one: OpenCase, now: Date): readonly Text[] {
  const until = momentText(one.until);
  if (Date.parse(one.until) <= now.getTime()) {
    return [
      { da: 'Fristen er overskredet', en: 'The deadline has passed' },
      { da: `Den var ${until.da}`, en: `It was ${until.en}` },
    ];
  }
  const [da, en] = UNTIL[one.waitsFor];
  return [standing(one), { da: `${da} ${until.da}`, en: `${en} ${until.en}` }];
}

const UNTIL = {
  decision: ['Svar senest', 'Answer by'],
  answer: ['Skal svare senest', 'Has to answer by'],
  choice: ['Skal vælge senest', 'Has to choose by'],
} as const;

function standing({ waitsFor, application }: OpenCase): Text {
  switch (waitsFor) {
    case 'decision':
      return application.brokenPromise === undefined
        ? { da: 'Venter på et svar', en: 'Waits for an answer' }
        : { da: 'Forsinket: har fået en ny dato', en: 'Late: was given a new date' };
    case 'answer':
      return { da: 'Har fået et spørgsmål', en: 'Was asked a question' };
    case 'choice':
      return { da: 'Har fået forslag til tider', en: 'Was offered times' };
  }
}
