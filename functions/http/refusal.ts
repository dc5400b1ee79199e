import type { Text } from '../../schemas/text.ts';
import { SlotTaken } from '../domain/calendar-day.ts';
import {
  ApplicationNotFound,
  FormClosed,
  FormNotFound,
  LimitReached,
  LinkDead,
  NotPermitted,
  RevisionPassed,
  SubmissionKeyReused,
  TransitionRefused,
} from '../domain/errors.ts';
import {
  BodyInvalid,
  BodyTooLarge,
  MediaTypeUnsupported,
  MethodRefused,
  OriginForeign,
  PathUnknown,
} from './errors.ts';

export type RefusalStatus = 400 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 429 | 500;

const STATUS: readonly (readonly [new (...given: never[]) => Error, RefusalStatus])[] = [
  [BodyInvalid, 400],
  [OriginForeign, 403],
  [NotPermitted, 403],
  [FormClosed, 403],
  [PathUnknown, 404],
  [FormNotFound, 404],
  [ApplicationNotFound, 404],
  [MethodRefused, 405],
  [TransitionRefused, 409],
  [RevisionPassed, 409],
  [SlotTaken, 409],
  [SubmissionKeyReused, 409],
  [BodyTooLarge, 413],
  [MediaTypeUnsupported, 415],
  [LimitReached, 429],
];

/** The one table of what a refusal is answered with; what is not in it is our own fault. */
export function statusOf(error: unknown): RefusalStatus {
  if (error instanceof LinkDead) {
    return error.reason === 'unknown' ? 404 : 410;
  }
  return STATUS.find(([kind]) => error instanceof kind)?.[1] ?? 500;
}

/** Headers that belong to the refusal itself. */
export function headersOf(error: unknown): Record<string, string> {
  if (error instanceof MethodRefused) {
    return { allow: error.allowed };
  }
  return error instanceof LimitReached ? { 'retry-after': String(error.retryAfterSeconds) } : {};
}

/** The titles of problem details, for machines and the people who read their logs. */
export const titles: Readonly<Record<RefusalStatus, Text>> = {
  400: { da: 'Det, der blev sendt, kan ikke læses', en: 'What was sent cannot be read' },
  403: { da: 'Det er der ikke adgang til', en: 'There is no access to this' },
  404: { da: 'Det findes ikke', en: 'There is no such thing' },
  405: { da: 'Metoden kan ikke bruges her', en: 'The method cannot be used here' },
  409: { da: 'Det passer ikke med, hvordan det står nu', en: 'It does not fit how things stand now' },
  410: { da: 'Linket gælder ikke længere', en: 'The link is no longer valid' },
  413: { da: 'Det, der blev sendt, er for stort', en: 'What was sent is too large' },
  415: { da: 'Formatet kan ikke bruges her', en: 'The format cannot be used here' },
  429: { da: 'Der er sendt for meget på kort tid', en: 'Too much was sent in a short time' },
  500: { da: 'Der er sket en fejl hos os', en: 'Something went wrong on our side' },
};
