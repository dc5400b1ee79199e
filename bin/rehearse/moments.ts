import { longDateTime } from '../../functions/domain/danish-time.ts';
import type { ShownMail } from '../../local/mail/shown-mail.ts';
import type { Settings } from '../../schemas/settings.ts';
import type { EntryText, TimelineEntry } from '../../schemas/timeline.ts';
import { entryParts } from '../manage/entry-parts.ts';
import { APPLICANT } from './a-company.ts';

/** What was done and what was written in one second of a story. */
export interface Moment {
  readonly at: Date;
  /** Its time in Danish; where the moment before has the same minute, how much later it is. */
  readonly when: string;
  readonly deeds: readonly ReturnType<typeof entryParts>[];
  readonly mails: readonly ShownMail[];
}

interface Recorded {
  readonly settings: Pick<Settings, 'consultants'>;
  readonly entries: readonly TimelineEntry[];
  readonly texts: readonly EntryText[];
  readonly mails: readonly ShownMail[];
}

/** A story in its order. A mail keeps no more of its time than the second. */
export function momentsOf({ entries, mails, ...told }: Recorded): Moment[] {
  const secondOf = ({ at }: TimelineEntry) => Math.floor(Date.parse(at) / 1000);
  const seconds = new Set([...entries.map(secondOf), ...mails.map(({ at }) => at)]);
  return [...seconds]
    .toSorted((one, other) => one - other)
    .map((second, index, all) => ({
      at: new Date(second * 1000),
      when: whenText(second, all[index - 1]),
      deeds: entries.filter((entry) => secondOf(entry) === second).map((entry) => entryParts(entry, told)),
      mails: mails.filter(({ at }) => at === second).toSorted(byRecipient),
    }));
}

/** Several leave at once, in whatever order: the company's comes first. */
function byRecipient(one: ShownMail, other: ShownMail): number {
  const keyOf = ({ destination, subject }: ShownMail) => {
    const to = destination.to.join();
    return `${to.includes(APPLICANT) ? 0 : 1} ${to} ${subject}`;
  };
  return keyOf(one).localeCompare(keyOf(other));
}

function whenText(second: number, before: number | undefined): string {
  const isSameMinute = before !== undefined && minuteText(before) === minuteText(second);
  return isSameMinute ? `${second - before} sekunder senere` : minuteText(second);
}

function minuteText(second: number): string {
  return longDateTime(new Date(second * 1000), 'da');
}
