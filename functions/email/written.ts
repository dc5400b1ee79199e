import type { Recipient } from '../../schemas/message.ts';
import type { Settings } from '../../schemas/settings.ts';
import type { Language } from '../../schemas/text.ts';
import { type Body, footer } from './body.ts';
import { contactBlock } from './contact-block.ts';
import type { Email } from './email.ts';
import { funderLogos } from './funder-logos.ts';
import { htmlBody } from './html-body.ts';
import type { Letter } from './letter.ts';
import { mailbox } from './mailbox.ts';
import { plainLine } from './plain-line.ts';
import { textBody } from './text-body.ts';

interface Writing {
  readonly settings: Settings;
  readonly language: Language;
  readonly recipient: Recipient;
  /** Ends the subject, where the mail is about one application. */
  readonly reference?: string;
}

/** A letter as a mail shows it, in one language; to whom it goes is another matter. */
export function written(
  letter: Letter,
  writing: Writing,
): Pick<Email, 'from' | 'replyTo' | 'subject' | 'html' | 'text' | 'logos'> {
  const { sender } = writing.settings;
  const body = bodyOf(letter, writing);
  return {
    from: mailbox(sender.name, sender.email),
    replyTo: mailbox(letter.contact.name, letter.contact.email),
    subject: body.subject,
    html: htmlBody(body),
    text: textBody(body),
    logos: body.logos,
  };
}

function bodyOf(letter: Letter, { settings, language, recipient, reference }: Writing): Body {
  const subject = subjectLine(letter.subject[language]);
  return {
    language,
    sender: settings.sender.name,
    subject: reference === undefined ? subject : `${subject} [${reference}]`,
    preheader: letter.preheader[language],
    blocks: [...letter.blocks, contactBlock(recipient, letter)],
    footer: footer(settings, language),
    logos: funderLogos(settings, language),
  };
}

/** What was typed as an encoded word (RFC 2047 §2) is not to be read as one: its start is broken up. */
function subjectLine(subject: string): string {
  return plainLine(subject, 120).replaceAll('=?', '= ?');
}
