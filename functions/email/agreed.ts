import type { Application, Booking } from '../../schemas/application.ts';
import type { Question } from '../../schemas/question.ts';
import type { RecordedAs, RecordedDecision } from '../../schemas/recorded-decision.ts';

/** The booking that a message is about; a message that lacks it was written for another state. */
export function bookingOf(application: Application): Booking {
  if (application.booking === undefined) {
    throw new Error(`Application ${application.id} has no booking to write about`);
  }
  return application.booking;
}

/** The decision that a message is about. */
export function decisionOf(application: Application): RecordedDecision {
  if (application.decision === undefined) {
    throw new Error(`Application ${application.id} has no decision to write about`);
  }
  return application.decision;
}

/** The times proposed that a message is about, with the place and the words that came with them. */
export function proposalOf(application: Application): RecordedAs<'propose'> {
  if (application.decision?.kind !== 'propose') {
    throw new Error(`Application ${application.id} has no proposed times to write about`);
  }
  return application.decision;
}

/** The question that a message is about: the last one. */
export function questionOf(application: Application): Question {
  const question = application.questions?.at(-1);
  if (question === undefined) {
    throw new Error(`Application ${application.id} has no question to write about`);
  }
  return question;
}

/** By when the company has to choose one of the times proposed. */
export function chooseByOf(application: Application): string {
  if (application.chooseBy === undefined) {
    throw new Error(`Application ${application.id} has no end of choosing to write about`);
  }
  return application.chooseBy;
}
