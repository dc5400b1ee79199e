import type { Application } from '../../../schemas/application.ts';
import type { Message } from '../../../schemas/message.ts';
import type { Settings } from '../../../schemas/settings.ts';
import type { TakenMail } from '../machine/mailbox.ts';
import { tokenHashOf } from './answers-kept.ts';
import { mailsByMessage } from './everybody-told.ts';
import type { Evidence, Rule, Story } from './evidence.ts';
import { readMail } from './read-mail.ts';

/** Every mail went to whom it is for, leads to where they may go, and its calendar says what is agreed. */
export const mailsSayWhatIs: Rule = (evidence) => {
  const mails = mailsByMessage(evidence);
  return [...evidence.stories.values()].flatMap((story) =>
    story.messages.flatMap((message) =>
      (mails.get(message.id) ?? []).flatMap((mail) =>
        faultsOf({ mail, message, story, evidence }).map(
          (fault) => `${message.template} ${message.id} of ${story.application.id}: ${fault}`,
        ),
      ),
    ),
  );
};

interface Read {
  readonly mail: TakenMail;
  readonly message: Message;
  readonly story: Story;
  readonly evidence: Evidence;
}

function faultsOf({ mail, message, story, evidence }: Read): string[] {
  const { application } = story;
  const read = readMail(mail.raw);
  const to = addressOf(message, application, evidence.settings);
  return [
    ...(mail.to.join() === to ? [] : [`went to ${mail.to} and not to ${to}`]),
    ...(read.header('x-interesseret-message') === message.id ? [] : ['does not name its message']),
    ...(read.text.includes(application.reference) ? [] : ['does not name the reference']),
    ...faultsOfLink(read.text, message, { application, evidence }),
    ...faultsOfCalendar(read.calendar, message, application),
  ];
}

function addressOf(
  { recipient, consultantId }: Message,
  { answers }: Application,
  settings: Settings,
): string {
  switch (recipient) {
    case 'applicant':
      return String(answers['email']);
    case 'consultant':
      return settings.consultants.find(({ id }) => id === consultantId)?.email ?? 'nobody';
    case 'coordinator':
      return settings.coordinator.email;
  }
}

function faultsOfLink(
  text: string,
  { recipient }: Message,
  { application, evidence }: { application: Application; evidence: Evidence },
): string[] {
  const [path] = /\/[ad]\/[\w-]{43}/.exec(text) ?? [];
  const link = evidence.links.get(tokenHashOf(path ?? ''));
  if (recipient === 'coordinator') {
    return path === undefined ? [] : ['hands a link to the coordinator'];
  }
  return link?.applicationId === application.id && link.purpose === recipient ? [] : ['leads nowhere'];
}

function faultsOfCalendar(
  calendar: string | undefined,
  { calendar: part }: Message,
  { booking }: Application,
): string[] {
  if (part === undefined || booking === undefined) {
    return calendar === undefined && part === undefined ? [] : ['has a calendar entry of no booking'];
  }
  const stamp = (instant: string) => `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = [
    `METHOD:${part.method}`,
    `UID:${booking.calendarUid}`,
    `SEQUENCE:${part.sequence}`,
    `DTSTART:${stamp(booking.slot.start)}`,
    `DTEND:${stamp(booking.slot.end)}`,
  ];
  const own = new Set((calendar ?? '').split('\r\n'));
  return [
    ...lines.filter((line) => !own.has(line)).map((line) => `its calendar does not say ${line}`),
    ...(part.sequence <= booking.sequence ? [] : ['its calendar is ahead of the booking']),
  ];
}
