import type { Application } from '../../schemas/application.ts';
import type { Parties } from './parties.ts';
import type { MessageDraft } from './recipients.ts';

interface WithEntry {
  readonly application: Application;
  /** Of the mail to the consultant that takes the news to their calendar; empty where there is none. */
  readonly entry: Pick<MessageDraft, 'calendar'>;
}

/**
 * Whoever is asked gets the times wished for, where they are held, as one provisional entry. It has the UID of the meeting that
 * may come of it, so that the agreed time takes its place.
 */
export function enterTentatively(
  application: Application,
  { settings }: Pick<Parties, 'settings'>,
): WithEntry {
  const { wishes: tentative, holdsWishes } = application;
  if (!(settings.slots.tentativeEntries && holdsWishes) || tentative.length === 0) {
    return { application, entry: {} };
  }
  const sequence = nextSequence(application);
  return {
    application: { ...application, calendar: { sequence, tentative } },
    entry: { calendar: { method: 'REQUEST', sequence, tentative } },
  };
}

/** The times are held no longer for this consultant: the entry leaves their calendar, with a mail that is sent for sure. */
export function endTentative(application: Application): WithEntry {
  const { tentative } = application.calendar ?? {};
  if (tentative === undefined) {
    return { application, entry: {} };
  }
  const sequence = nextSequence(application);
  return {
    application: { ...application, calendar: { sequence } },
    entry: { calendar: { method: 'CANCEL', sequence, tentative } },
  };
}

/** By a mail that may be overtaken and never sent: whatever comes next takes the entry back once more. */
export function endTentativeForNow(application: Application): WithEntry {
  const { application: ended, entry } = endTentative(application);
  const { calendar } = ended;
  return calendar === undefined
    ? { application, entry }
    : { application: { ...application, calendar: { ...application.calendar, ...calendar } }, entry };
}

/** Rises for ever, whoever gets it: what comes later always counts (RFC 5546 §2.1.5). */
export function nextSequence({ calendar }: Pick<Application, 'calendar'>): number {
  return calendar === undefined ? 0 : calendar.sequence + 1;
}

/** One for all that an application puts into calendars. */
export function calendarUidOf({ id }: Pick<Application, 'id'>): string {
  return `${id}@interesseret`;
}
