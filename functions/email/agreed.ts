import type { Application, Booking } from '../../schemas/application.ts';
import type { RecordedDecision } from '../../schemas/recorded-decision.ts';

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
