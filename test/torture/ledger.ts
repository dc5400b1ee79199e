/** What an application's people were told by the service, and so rely on. */
export interface Acknowledged {
  readonly reference: string;
  readonly statusUrl: string;
  /** Known once the mail with it has been read. */
  decisionUrl?: string;
  readonly acts: AcknowledgedAct[];
}

export interface AcknowledgedAct {
  readonly role: 'applicant' | 'consultant';
  /** Two who opened a page in the same millisecond have the same form, and sending it twice is acting once. */
  readonly form: string;
  /** What was written with it and is found nowhere else; nothing where the form had no place for it. */
  readonly words?: string;
}

/** Everything that was acknowledged in the life of a home. */
export class Ledger {
  readonly applications: Acknowledged[] = [];
  /** Answers that a working service never gives; while its store is dead it may. */
  readonly serverErrors: string[] = [];
  /** Without an answer, or answered that it went wrong: may have been stored or not. */
  unanswered = 0;
  refused = 0;

  get acts(): number {
    return this.applications.reduce((sum, { acts }) => sum + acts.length, 0);
  }
}
