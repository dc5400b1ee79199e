import type { Application } from '../../schemas/application.ts';
import type { Form } from '../../schemas/define-form.ts';
import type { Message } from '../../schemas/message.ts';
import type { Opens } from '../../schemas/opens.ts';
import type { Consultant, Settings } from '../../schemas/settings.ts';
import { applicantMailbox } from './applicant.ts';
import type { Body } from './body.ts';
import { footer } from './body.ts';
import { type Calendar, calendarFor } from './calendar.ts';
import { codeBlock } from './code-block.ts';
import { contactBlock } from './contact-block.ts';
import { type FunderLogo, funderLogos } from './funder-logos.ts';
import { htmlBody } from './html-body.ts';
import type { Letter } from './letter.ts';
import { letterFor } from './letter-for.ts';
import { type Mailbox, mailbox } from './mailbox.ts';
import { plainLine } from './plain-line.ts';
import { textBody } from './text-body.ts';

/** All that a message is made from. */
export interface EmailContext {
  readonly message: Message;
  readonly application: Application;
  readonly form: Form;
  readonly settings: Settings;
  /** The consultant whom the message is to or about. */
  readonly consultant: Consultant;
  /** The recipient's page as an absolute URL; empty in a preview, and for whoever has no page. */
  readonly link: string;
  /** Stands for that link where it cannot be pressed; absent where there is no link. */
  readonly code?: MailCode;
  /** How often the consultant's page was opened; read for whoever is told of their silence. */
  readonly opens?: Opens;
  /** Shown before the choice is made that it follows from: what is not chosen yet is told by placeholders. */
  readonly isPreview: boolean;
  readonly now: Date;
}

/** What to type, and where. */
export interface MailCode {
  readonly code: string;
  readonly page: string;
}

export interface Email {
  readonly from: Mailbox;
  readonly replyTo: Mailbox;
  readonly to: Mailbox;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** What the HTML shows by `cid:`. */
  readonly logos: readonly FunderLogo[];
  readonly calendar?: Calendar;
  readonly headers: Readonly<Record<string, string>>;
  /** By which SES's events name the mail again. */
  readonly tags: Readonly<Record<'application' | 'message', string>>;
}

export function emailFor(context: EmailContext): Email {
  const { message, settings } = context;
  const letter = letterFor(context);
  const body = bodyOf(letter, context);
  return {
    from: mailbox(settings.sender.name, settings.sender.email),
    replyTo: mailbox(letter.contact.name, letter.contact.email),
    to: recipientMailbox(context),
    subject: body.subject,
    html: htmlBody(body),
    text: textBody(body),
    logos: body.logos,
    ...(message.calendar && { calendar: calendarFor(context, message.calendar) }),
    headers: headersOf(context),
    tags: { application: context.application.id, message: message.id },
  };
}

function bodyOf(letter: Letter, { message, application, settings, code }: EmailContext): Body {
  const { language, recipient } = message;
  return {
    language,
    sender: settings.sender.name,
    subject: `${subjectLine(letter.subject[language])} [${application.reference}]`,
    preheader: letter.preheader[language],
    blocks: [...letter.blocks, ...codeBlock(code), contactBlock(recipient, letter)],
    footer: footer(settings, language),
    logos: funderLogos(settings, language),
  };
}

/** What was typed as an encoded word (RFC 2047 §2) is not to be read as one: its start is broken up. */
function subjectLine(subject: string): string {
  return plainLine(subject, 120).replaceAll('=?', '= ?');
}

function recipientMailbox(context: EmailContext): Mailbox {
  switch (context.message.recipient) {
    case 'applicant':
      return applicantMailbox(context);
    case 'consultant':
      return mailbox(context.consultant.name, context.consultant.email);
    case 'coordinator':
      return mailbox(context.settings.coordinator.name, context.settings.coordinator.email);
  }
}

/**
 * SES replaces `Message-ID` and `Date`; the header of our own makes a second copy recognisable, and
 * the common reference keeps the mails of one application together.
 */
function headersOf({ message, application, settings, now }: EmailContext): Readonly<Record<string, string>> {
  const domain = settings.sender.email.slice(settings.sender.email.lastIndexOf('@') + 1);
  return {
    'Message-ID': `<${message.id}@${domain}>`,
    References: `<${application.id}@${domain}>`,
    Date: now.toUTCString().replace('GMT', '+0000'),
    'X-Interesseret-Message': message.id,
    'Auto-Submitted': 'auto-generated',
  };
}
