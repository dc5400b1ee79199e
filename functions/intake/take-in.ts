import { answerWithRole } from '../../schemas/answers.ts';
import type { Answers } from '../../schemas/application.ts';
import type { CalendarDay } from '../../schemas/calendar-day.ts';
import type { Form } from '../../schemas/define-form.ts';
import type { Consultant, Settings } from '../../schemas/settings.ts';
import type { Slot } from '../../schemas/slot.ts';
import type { Language } from '../../schemas/text.ts';
import { holdApart, submit } from '../domain/acts/submit.ts';
import { SlotTaken } from '../domain/calendar-day.ts';
import { LimitReached } from '../domain/errors.ts';
import { newReference, REFERENCE_BYTES } from '../domain/reference.ts';
import { clientPrefix } from '../http/client-prefix.ts';
import { newBytes, newId } from '../runtime/ids.ts';
import { occasion } from '../runtime/occasions.ts';
import { hmac } from '../runtime/secret.ts';
import { limitOfAddress } from '../stores/address-limit.ts';
import { calendarStore } from '../stores/calendar-store.ts';
import { counterStore } from '../stores/counter-store.ts';
import { SubmissionRepeated, submissionStore } from '../stores/submission-store.ts';
import { bodyHashOf, recorded, shownLink, type TakenIn } from './recorded.ts';

const HOUR_SECONDS = 3600;

/** A submission that has been read and found good. */
export interface Sent {
  readonly form: Form;
  readonly settings: Settings;
  readonly language: Language;
  readonly answers: Answers;
  readonly wishes: readonly Slot[];
  readonly consultant: Consultant;
  readonly submissionKey: string;
  /** The field that only machines fill in was filled in: kept apart for staff to see. */
  readonly isTrapped: boolean;
  readonly channel: 'page' | 'json';
  readonly sourceIp: string;
  readonly requestId: string;
}

/**
 * Stores a submission once. The same key again, with the same answers, is answered with the application
 * that it made and a fresh link; it stores nothing and sends nothing.
 *
 * @throws SlotTaken, LimitReached, SubmissionKeyReused
 */
export async function takeIn(sent: Sent, now: Date): Promise<TakenIn> {
  try {
    // Nothing is stored before it is counted; to look at the days meanwhile does no harm.
    const [days] = await Promise.all([daysOf(sent), countPrefix(sent, now)]);
    return await store(sent, days, now);
  } catch (error) {
    if (error instanceof SubmissionRepeated || error instanceof SlotTaken || error instanceof LimitReached) {
      return orThrow(await recorded(repeatOf(sent)), error);
    }
    throw error;
  }
}

async function store(sent: Sent, days: readonly CalendarDay[], now: Date): Promise<TakenIn> {
  const address = answerWithRole(sent.form, sent.answers, 'email') ?? '';
  const addressLimit = await limitOfAddress(address, sent.settings);
  const { change, granted } = await submissionStore().submit(async (attempt) => {
    const change = changeFor(sent, attempt === 1 ? days : await daysOf(sent));
    return {
      change,
      granted: shownLink(change.application, sent),
      submissionKey: sent.submissionKey,
      bodyHash: bodyHashOf(repeatOf(sent)),
      addressLimit,
      now,
    };
  });
  return { application: change.application, url: granted.url };
}

/** Those that its wishes fall on, as they stand now. */
async function daysOf({ wishes, isTrapped }: Sent): Promise<CalendarDay[]> {
  return isTrapped ? [] : calendarStore().daysOf(wishes);
}

function changeFor(sent: Sent, days: readonly CalendarDay[]) {
  const submission = {
    ...sent,
    id: newId(),
    reference: newReference(sent.settings.referencePrefix, newBytes(REFERENCE_BYTES)),
  };
  const made = occasion({ role: 'applicant' }, sent.channel, sent.requestId);
  return sent.isTrapped ? holdApart(submission, made) : submit(submission, days, made);
}

function orThrow(taken: TakenIn | undefined, refusal: Error): TakenIn {
  if (taken === undefined) {
    throw refusal;
  }
  return taken;
}

async function countPrefix({ sourceIp, settings }: Sent, now: Date): Promise<void> {
  const limit = {
    name: `prefix#${await hmac('ip-prefix', clientPrefix(sourceIp))}`,
    max: settings.limits.submissionsPerPrefixAndHour,
    periodSeconds: HOUR_SECONDS,
  };
  await counterStore().count(limit, now);
}

function repeatOf({ wishes, ...sent }: Sent) {
  return { ...sent, wishIds: wishes.map(({ id }) => id) };
}
