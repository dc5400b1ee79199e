import type { Answers, Application } from '../../schemas/application.ts';
import type { Form } from '../../schemas/define-form.ts';
import type { Settings } from '../../schemas/settings.ts';
import { SubmissionKeyReused } from '../domain/errors.ts';
import { sha256 } from '../runtime/ids.ts';
import { applicationStore } from '../stores/application-store.ts';
import { linkStore, type NewLink, newLink } from '../stores/link-store.ts';
import { submissionStore } from '../stores/submission-store.ts';

/** What makes a submission the same as one before. */
export interface Repeat {
  readonly form: Form;
  readonly settings: Settings;
  readonly answers: Answers;
  readonly wishIds: readonly string[];
  readonly submissionKey: string;
}

export interface TakenIn {
  readonly application: Application;
  /** The applicant's page. */
  readonly url: string;
}

/**
 * What this submission made when it was sent before, with a fresh link; nothing where its key is new. So
 * whatever stands in the way by now (its own hold, a passed notice, a closed form) is no answer to who
 * only asks again.
 *
 * @throws SubmissionKeyReused
 */
export async function recorded(sent: Repeat): Promise<TakenIn | undefined> {
  const known = await submissionStore().find(sent.submissionKey);
  if (known === undefined) {
    return undefined;
  }
  if (known.bodyHash !== bodyHashOf(sent)) {
    throw new SubmissionKeyReused('The submission key was used for other answers');
  }
  const application = await applicationStore().get(known.applicationId);
  const { link, url } = shownLink(application, sent);
  await linkStore().insert(link);
  return { application, url };
}

/** A link shown on screen proves no mailbox. */
export function shownLink(application: Application, { settings }: Pick<Repeat, 'settings'>): NewLink {
  return newLink(application, { purpose: 'applicant', handedOver: 'screen', settings });
}

/** The same answers and wishes, whichever language they were sent in. */
export function bodyHashOf({ form, answers, wishIds }: Pick<Repeat, 'form' | 'answers' | 'wishIds'>): string {
  return sha256(JSON.stringify([form.id, answers, wishIds]));
}
