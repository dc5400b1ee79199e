import type { Application } from '../../schemas/application.ts';
import type { CalendarDay } from '../../schemas/calendar-day.ts';
import type { Message } from '../../schemas/message.ts';
import type { Actor, Channel, EntryText, TimelineEntry } from '../../schemas/timeline.ts';
import type { MessageDraft } from './recipients.ts';
import { appendEntry } from './timeline.ts';
import { type Act, type Note, statusAfter } from './transitions.ts';

/** When, by whom and through what something is done; ids and salts are given, so that rules stay pure. */
export interface Occasion {
  readonly now: Date;
  readonly actor: Actor;
  readonly channel: Channel;
  readonly requestId: string;
  /** SHA-256 of the form with which a person sent it. */
  readonly formHash?: string;
  readonly newId: () => string;
  readonly newSalt: () => string;
}

/** All that one act changes, stored together or not at all. */
export interface Change {
  readonly application: Application;
  readonly entry: TimelineEntry;
  readonly texts: readonly EntryText[];
  readonly messages: readonly Message[];
  /** Calendar days as they become, each with the version that was read. */
  readonly days: readonly CalendarDay[];
}

/** What an act does beside moving the status. */
export interface Effects {
  /** The application with the act's own fields set; status, revision, head and due times are set here. */
  readonly application: Application;
  readonly facts?: TimelineEntry['facts'];
  readonly texts?: Readonly<Record<string, string>>;
  readonly messages?: readonly MessageDraft[];
  readonly days?: readonly CalendarDay[];
}

interface Move {
  readonly act: Act;
  /** As it stands: what a refusal tells of, with nothing of the act in it. */
  readonly from: Application;
}

/**
 * One step along the transition table: status and revision move, the timeline grows by one entry.
 * Whoever is no task of the workflow leaves it something to wake for.
 *
 * @throws TransitionRefused
 */
export function changeBy({ act, from }: Move, effects: Effects, occasion: Occasion): Change {
  const status = statusAfter(act, from);
  const { formHash: lastFormHash } = occasion;
  const sentForm = lastFormHash === undefined ? {} : { lastFormHash };
  const moved = { ...effects.application, status, revision: from.revision + 1, ...sentForm };
  const wakes = occasion.channel !== 'workflow';
  const application = wakes ? wokenAt(moved, occasion.now) : moved;
  return record({ act, from: from.status }, { ...effects, application }, occasion);
}

interface Step {
  readonly act: Act | Note;
  /** Absent for the first act of all. */
  readonly from?: string;
}

/** Appends the entry that tells of it to an application that already stands where the act leads. */
export function record({ act, from }: Step, effects: Effects, occasion: Occasion): Change {
  const { application, facts = {}, texts = {}, messages = [], days = [] } = effects;
  const { now, actor, channel, requestId, newId, newSalt } = occasion;
  const appended = appendEntry(
    application.head,
    {
      entryId: newId(),
      at: now.toISOString(),
      actor,
      channel,
      requestId,
      act,
      ...(from === undefined ? {} : { from }),
      to: application.status,
      revision: application.revision,
      facts,
      texts,
    },
    newSalt,
  );
  return {
    application: { ...withDueTime(application, now), head: appended.head },
    entry: appended.entry,
    texts: appended.texts,
    messages: messages.map((draft) => messageOf(application, draft, occasion)),
    days,
  };
}

/** When the present wait ends by itself: with the next rung, or with the time to undo. Rivals wait for nothing. */
function withDueTime(application: Application, now: Date): Application {
  const { dueAt: _past, ...rest } = application;
  switch (application.status) {
    case 'submitted':
      return { ...rest, dueAt: application.submittedAt };
    case 'awaitingDecision':
    case 'awaitingAnswer':
    case 'awaitingChoice':
      return withNextRung(rest);
    case 'decided':
      return { ...rest, dueAt: application.pendingAct?.undoUntil ?? application.decideBy };
    case 'booked':
      return application.rivals === undefined ? rest : { ...rest, dueAt: now.toISOString() };
    default:
      return rest;
  }
}

function withNextRung(application: Application): Application {
  const [next] = application.ladder;
  return next === undefined ? application : { ...application, dueAt: next.at };
}

function wokenAt(application: Application, now: Date): Application {
  return { ...application, wakeDueAt: now.toISOString() };
}

/** A draft as it is queued. */
export function messageOf(
  { id: applicationId }: Application,
  draft: MessageDraft,
  occasion: Occasion,
): Message {
  const { onlyWhile, notBefore = occasion.now, ...said } = draft;
  return {
    ...said,
    id: occasion.newId(),
    applicationId,
    templateVersion: 1,
    ...(onlyWhile === undefined ? {} : { onlyWhile: [...onlyWhile] }),
    queuedAt: occasion.now.toISOString(),
    attempts: 0,
    nextAttemptAt: notBefore.toISOString(),
  };
}
