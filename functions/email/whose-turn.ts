import type { Text } from '../../schemas/text.ts';
import { chooseByOf, questionOf } from './agreed.ts';
import { applicantName } from './applicant.ts';
import { type Block, paragraph } from './blocks.ts';
import type { EmailContext } from './email.ts';
import { momentText } from './moments.ts';

/** Who acts next and by when, for a mail that may be sent in any state; nothing where nobody has to. */
export function whoseTurn(context: EmailContext): readonly Block[] {
  const { application, consultant } = context;
  switch (application.status) {
    case 'submitted':
    case 'awaitingDecision':
    case 'decided':
      return [paragraph(owes(consultant.name, application.decideBy))];
    case 'awaitingAnswer':
      return [paragraph(owes(applicantName(context), questionOf(application).answerBy))];
    case 'awaitingChoice':
      return [paragraph(choosesBy(applicantName(context), chooseByOf(application)))];
    default:
      return [];
  }
}

function owes(name: string, until: string): Text {
  const moment = momentText(until);
  return { da: `${name} skal svare senest ${moment.da}.`, en: `${name} has to answer by ${moment.en}.` };
}

function choosesBy(name: string, until: string): Text {
  const moment = momentText(until);
  return {
    da: `${name} skal vælge en tid senest ${moment.da}.`,
    en: `${name} has to choose by ${moment.en}.`,
  };
}
