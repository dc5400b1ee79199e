import type { Application } from '../../schemas/application.ts';
import type { Form } from '../../schemas/define-form.ts';
import type { Message } from '../../schemas/message.ts';
import type { Opens } from '../../schemas/opens.ts';
import type { Consultant, Settings } from '../../schemas/settings.ts';
import { applicantMailbox } from './applicant.ts';
import { type Calendar, calendarFor } from './calendar.ts';
import { codeBlock } from './code-block.ts';
import type { FunderLogo } from './funder-logos.ts';
import { headersFor } from './headers.ts';
import { letterFor } from './letter-for.ts';
import { type Mailbox, mailbox } from './mailbox.ts';
import { written } from './written.ts';

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
  readonly tags: Readonly<Record<string, string>>;
}

export function emailFor(context: EmailContext): Email {
  const { message, application, settings, code, now } = context;
  const letter = letterFor(context);
  const { language, recipient } = message;
  const { id: thread, reference } = application;
  return {
    ...written(
      { ...letter, blocks: [...letter.blocks, ...codeBlock(code)] },
      { settings, language, recipient, reference },
    ),
    to: recipientMailbox(context),
    ...(message.calendar && { calendar: calendarFor(context, message.calendar) }),
    headers: headersFor({ id: message.id, thread, settings, now }),
    tags: { application: application.id, message: message.id },
  };
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
