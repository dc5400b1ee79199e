import type { ShownMail } from '../../local/mail/shown-mail.ts';
import { calendarLine } from './calendar-line.ts';
import type { Moment } from './moments.ts';
import type { PlayedStory } from './play.ts';

/** A story to be read in a terminal. */
export function storyText({ story, moments, cutShort }: PlayedStory): string {
  const title = `${story.title} (${story.name})`;
  return [
    `${title}\n${'='.repeat(title.length)}`,
    ...moments.map(momentText),
    ...(cutShort === undefined ? [] : [`Længere kommer historien ikke: ${cutShort}`]),
  ].join('\n\n');
}

function momentText({ when, deeds, mails }: Moment): string {
  return [
    when,
    ...deeds.flatMap(({ deed, move, details }) => [
      `  ${deed}`,
      `     status: ${move}`,
      ...details.map((detail) => `     ${detail}`),
    ]),
    ...mails.map(mailText),
  ].join('\n');
}

function mailText(mail: ShownMail): string {
  const entry = calendarLine(mail);
  return [
    '',
    '  E-mail',
    `  Fra: ${mail.from}`,
    `  Til: ${mail.destination.to.join(', ')}`,
    `  Emne: ${mail.subject}`,
    ...(entry === undefined ? [] : [`  Kalender: ${entry}`]),
    mail.body.text.trim().replace(/^/gm, '  | '),
  ].join('\n');
}
