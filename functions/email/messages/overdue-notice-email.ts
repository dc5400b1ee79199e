import type { Text } from '../../../schemas/text.ts';
import { applicantFacts, applicantName } from '../applicant.ts';
import { facts, heading, paragraph } from '../blocks.ts';
import type { EmailContext } from '../email.ts';
import {
  applicantFact,
  consultantContactFacts,
  consultantFact,
  deadlineFact,
  referenceFact,
} from '../facts.ts';
import type { Letter } from '../letter.ts';
import { momentText } from '../moments.ts';
import { opensBlock } from '../opens-text.ts';

/** The coordinator hears what is about to be late, with both numbers to call. */
export function overdueNoticeEmail(context: EmailContext): Letter {
  const { application, consultant } = context;
  const name = applicantName(context);
  const until = momentText(application.decideBy);
  return {
    subject: { da: `Fristen er tæt på: ${name}`, en: `The deadline is near: ${name}` },
    preheader: { da: `${consultant.name} har ikke svaret.`, en: `${consultant.name} has not answered.` },
    contact: consultant,
    blocks: [
      heading({ da: 'Et svar er ved at blive for sent', en: 'An answer is about to be late' }),
      paragraph({
        da: `${consultant.name} har ikke svaret ${name}. De er lovet svar senest ${until.da}.`,
        en: `${consultant.name} has not answered ${name}. They were promised an answer by ${until.en}.`,
      }),
      ...opensBlock(context),
      paragraph(whatFollows(context)),
      facts(
        applicantFact(name),
        referenceFact(application.reference),
        deadlineFact(application.decideBy),
        consultantFact(consultant),
        ...consultantContactFacts(consultant),
        ...applicantFacts(context),
      ),
    ],
  };
}

function whatFollows({ application }: EmailContext): Text {
  return application.ladder.some(({ kind }) => kind === 'promise')
    ? {
        da: 'Kommer der intet svar, skriver vi til dem. De får en ny dato og dit navn og nummer.',
        en: 'If there is no answer, we write to them. They get a new date, and your name and number.',
      }
    : {
        da: 'Kommer der intet svar, lukker vi henvendelsen. Så beder vi dem ringe til dig.',
        en: 'If there is no answer, we close the enquiry. Then we ask them to call you.',
      };
}
