import type { Application } from '../../schemas/application.ts';
import type { Text } from '../../schemas/text.ts';
import type { Remains } from './dead-link.ts';
import type { Act, Note } from './transitions.ts';

/**
 * What can be refused, and the facts of it. No message quotes what a person wrote: messages may reach
 * a log. What each is answered with stands in `http/error-response.ts`.
 */

export class FormNotFound extends Error {
  override readonly name = 'FormNotFound';
}

/** The form does not take submissions now; `text` is the organisation's own explanation. */
export class FormClosed extends Error {
  override readonly name = 'FormClosed';
  readonly text: Text | undefined;

  constructor(text: Text | undefined) {
    super('The form is closed');
    this.text = text;
  }
}

export class ApplicationNotFound extends Error {
  override readonly name = 'ApplicationNotFound';
}

export type DeadLinkReason = 'unknown' | 'expired' | 'replaced';

/** The link gives no right: nobody has it, its time is over, or a newer one took its place. */
export class LinkDead extends Error {
  override readonly name = 'LinkDead';
  readonly reason: DeadLinkReason;
  /** What it was a link to; absent where nobody has it. */
  readonly remains: Remains | undefined;

  constructor(reason: DeadLinkReason, remains?: Remains) {
    super(`The link is dead: ${reason}`);
    this.reason = reason;
    this.remains = remains;
  }
}

/** The application is not where the act could begin; `application` tells where it is. */
export class TransitionRefused extends Error {
  override readonly name = 'TransitionRefused';
  readonly application: Application;

  constructor(application: Application, act: Act | Note) {
    super(`Cannot ${act} while ${application.status}`);
    this.application = application;
  }
}

/** The application has moved on since the page that the person saw was made. */
export class RevisionPassed extends Error {
  override readonly name = 'RevisionPassed';
  readonly application: Application;

  constructor(application: Application) {
    super(`The application is at revision ${application.revision}`);
    this.application = application;
  }
}

export class NotPermitted extends Error {
  override readonly name = 'NotPermitted';
}

/** Too many of the kind; tried again after so many seconds it may pass. */
export class LimitReached extends Error {
  override readonly name = 'LimitReached';
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super('A limit is reached');
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The submission key has been used for something else. */
export class SubmissionKeyReused extends Error {
  override readonly name = 'SubmissionKeyReused';
}
