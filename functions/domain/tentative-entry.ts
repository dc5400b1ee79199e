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
    application: { ...application, calendar: { sequence, tentativeWith: application.consultantId } },
    entry: { calendar: { method: 'REQUEST', sequence, tentative } },
  };
}

/** The times are held no longer for this consultant: the entry leaves their calendar. */
export function endTentative(application: Application): WithEntry {
  if (application.calendar?.tentativeWith === undefined) {
    return { application, entry: {} };
  }
  const sequence = nextSequence(application);
  return {
    application: { ...application, calendar: { sequence } },
    entry: { calendar: { method: 'CANCEL', sequence, tentative: application.wishes } },
  };
}

/** Rises for ever, whoever gets it: what comes later always counts (RFC 5546 §2.1.5). */
export function nextSequence({ calendar }: Pick<Application, 'calendar'>): number {
  return calendar === undefined ? 0 : calendar.sequence + 1;
}

/** One for all that an application puts into calendars. */
export function calendarUidOf({ id }: Pick<Application, 'id'>): string {
  return `${id}@interesseret`;
}
