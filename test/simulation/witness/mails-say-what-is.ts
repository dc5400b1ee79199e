import { createHash } from 'node:crypto';
import type { Link } from '../../../schemas/link.ts';
import type { Message } from '../../../schemas/message.ts';
import type { TakenMail } from '../machine/mailbox.ts';
import { tokenHashOf } from './answers-kept.ts';
import { mailsByMessage } from './everybody-told.ts';
import type { Evidence, Rule, Story } from './evidence.ts';
import { historyOf } from './history.ts';
import { MAIL_CODE } from './mail-code.ts';
import { readMail } from './read-mail.ts';

/** What was on its way when an address was given up still arrives there. */
const LONGEST_SEND_MS = 5 * 60_000;

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

function faultsOf(about: Read): string[] {
  const { mail, message, story } = about;
  const read = readMail(mail.raw);
  const addresses = addressesOf(about);
  return [
    ...(addresses.includes(mail.to.join()) ? [] : [`went to ${mail.to} and not to ${addresses}`]),
    ...(read.header('x-interesseret-message') === message.id ? [] : ['does not name its message']),
    ...(read.text.includes(story.application.reference) ? [] : ['does not name the reference']),
    ...faultsOfLink(read.text, about),
    ...faultsOfCalendar(read.calendar, about),
  ];
}

/** Where it was to go; to a mailbox that the company has given up meanwhile, no later than that. */
function addressesOf({ mail, message, story, evidence }: Read): readonly (string | undefined)[] {
  const { recipient, consultantId, address } = message;
  const { consultants, coordinator } = evidence.settings;
  switch (recipient) {
    case 'applicant':
      return address === undefined
        ? [String(story.application.answers['email']), ...givenUpAfter(mail.at, story)]
        : [address];
    case 'consultant':
      return [(consultants.find(({ id }) => id === consultantId) ?? coordinator).email];
    case 'coordinator':
      return [coordinator.email];
  }
}

function givenUpAfter(at: number, { messages }: Story): (string | undefined)[] {
  return messages
    .filter(
      ({ template, queuedAt }) => template === 'contact-moved' && Date.parse(queuedAt) > at - LONGEST_SEND_MS,
    )
    .map(({ address }) => address);
}

function faultsOfLink(text: string, read: Read): string[] {
  const { message, story, evidence } = read;
  const [path] = /\/[ad]\/[\w-]{43}/.exec(text) ?? [];
  const [code] = MAIL_CODE.exec(text) ?? [];
  if (message.recipient === 'coordinator') {
    return path === undefined && code === undefined ? [] : ['hands a link to the coordinator'];
  }
  if (path === undefined) {
    return hasPage(message, story) ? ['has no link'] : [];
  }
  const link = evidence.links.get(tokenHashOf(path));
  const coded = evidence.codes.get(
    createHash('sha256')
      .update(code ?? '')
      .digest('hex'),
  );
  return [
    ...(isTo(message, link) ? [] : ['leads nowhere']),
    ...(isTo(message, coded) ? [] : ['has a code that leads nowhere']),
  ];
}

/** Whoever has handed an application on may have none, and a mailbox that was given up has none. */
function hasPage({ address, consultantId }: Message, { entries }: Story): boolean {
  const hasHandedOn = historyOf(entries).some(
    ({ heldBefore, holder }) => heldBefore === consultantId && holder !== consultantId,
  );
  return address === undefined && !hasHandedOn;
}

function isTo({ recipient, consultantId, applicationId }: Message, link: Link | undefined): boolean {
  return (
    link?.applicationId === applicationId &&
    link.purpose === recipient &&
    link.holder === (consultantId ?? 'applicant')
  );
}

function faultsOfCalendar(calendar: string | undefined, { message, story }: Read): string[] {
  const { calendar: part } = message;
  const { booking, calendar: latest, id } = story.application;
  if (part === undefined) {
    return calendar === undefined ? [] : ['has a calendar entry of nothing'];
  }
  const [slot, ...others] = part.tentative ?? (booking === undefined ? [] : [booking.slot]);
  const stands = part.tentative === undefined ? 'CONFIRMED' : 'TENTATIVE';
  const lines = [
    `METHOD:${part.method}`,
    `UID:${id}@interesseret`,
    `SEQUENCE:${part.sequence}`,
    `STATUS:${part.method === 'REQUEST' ? stands : 'CANCELLED'}`,
    `DTSTART:${stamp(slot?.start)}`,
    `DTEND:${stamp(slot?.end)}`,
    ...(others.length === 0
      ? []
      : [`RDATE;VALUE=PERIOD:${others.map(({ start, end }) => `${stamp(start)}/${stamp(end)}`).join(',')}`]),
  ];
  const own = new Set((calendar ?? '').replaceAll('\r\n ', '').split('\r\n'));
  return [
    ...lines.filter((line) => !own.has(line)).map((line) => `its calendar does not say ${line}`),
    ...(part.sequence <= (latest?.sequence ?? -1) ? [] : ['its calendar is ahead of the application']),
  ];
}

function stamp(instant = ''): string {
  return `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;
}
