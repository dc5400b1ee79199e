import type { Form } from '../../schemas/define-form.ts';
import type { DigestKey } from '../../schemas/digest.ts';
import type { Consultant, Settings } from '../../schemas/settings.ts';
import type { Text } from '../../schemas/text.ts';
import { digestId } from '../domain/digest.ts';
import { isTheCompanys, type OpenCase } from '../domain/open-cases.ts';
import { applicantName } from './applicant.ts';
import { type Case, cases, heading, paragraph, same } from './blocks.ts';
import { caseLines } from './case-lines.ts';
import type { Email } from './email.ts';
import { headersFor } from './headers.ts';
import type { Letter } from './letter.ts';
import { mailbox } from './mailbox.ts';
import { momentText } from './moments.ts';
import { written } from './written.ts';

/** An open case with its form and with the consultant's own page of it. */
export interface ListedCase extends OpenCase {
  readonly form: Form;
  readonly link: string;
}

/** All that a digest is made from. */
export interface DigestContext {
  readonly digest: DigestKey;
  readonly consultant: Consultant;
  readonly settings: Settings;
  /** In the order in which they are told; at least one. */
  readonly listed: readonly ListedCase[];
  readonly now: Date;
}

/** The morning's mail to a consultant: all that is open, one link each, and nothing that somebody wrote. */
export function digestEmail(context: DigestContext): Email {
  const { digest, consultant, settings, now } = context;
  const { consultantId, date } = digest;
  const { name, email, language } = consultant;
  return {
    ...written(digestLetter(context), { settings, language, recipient: 'consultant' }),
    to: mailbox(name, email),
    headers: headersFor({ id: digestId(digest), settings, now }),
    tags: { digest: consultantId, date },
  };
}

/** What it says, in every language. */
export function digestLetter({ settings, listed, now }: DigestContext): Letter {
  const theirs = listed.filter(isTheCompanys);
  const own = listed.filter((one) => !isTheCompanys(one));
  return {
    subject: waitingForYou(own.length),
    preheader: firstDeadline(listed),
    contact: settings.coordinator,
    blocks: [
      heading({ da: 'Dine åbne henvendelser', en: 'Your open enquiries' }),
      paragraph(sentence(waitingForYou(own.length), ...waitingForThem(theirs.length))),
      cases(
        {
          title: { da: 'Venter på dit svar', en: 'Waiting for your answer' },
          cases: own.map((one) => caseOf(one, now)),
        },
        {
          title: { da: 'Venter på virksomheden', en: 'Waiting for the company' },
          cases: theirs.map((one) => caseOf(one, now)),
        },
      ),
      paragraph({
        da: 'Hver henvendelse har sit eget link. Send ikke linkene videre.',
        en: 'Each enquiry has a link of its own. Do not pass the links on.',
      }),
    ],
  };
}

function caseOf(listed: ListedCase, now: Date): Case {
  const { application, link } = listed;
  return {
    name: applicantName(listed),
    reference: application.reference,
    lines: caseLines(listed, now),
    url: link,
  };
}

function waitingForYou(count: number): Text {
  const { da, en } = enquiries(count);
  return { da: `${da} venter på dit svar`, en: `${en} waiting for your answer` };
}

function waitingForThem(count: number): readonly Text[] {
  const { da, en } = enquiries(count);
  return count === 0 ? [] : [{ da: `${da} venter på virksomheden`, en: `${en} waiting for the company` }];
}

function firstDeadline([first]: readonly ListedCase[]): Text {
  const until = first === undefined ? same('') : momentText(first.until);
  return { da: `Første frist: ${until.da}.`, en: `First deadline: ${until.en}.` };
}

function enquiries(count: number): Text {
  switch (count) {
    case 1:
      return { da: '1 henvendelse', en: '1 enquiry is' };
    default:
      return { da: `${count} henvendelser`, en: `${count} enquiries are` };
  }
}

function sentence(...parts: readonly Text[]): Text {
  const joined = (language: keyof Text) => `${parts.map((part) => part[language]).join('. ')}.`;
  return { da: joined('da'), en: joined('en') };
}
