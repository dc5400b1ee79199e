import type { Digest } from '../../schemas/digest.ts';
import { findForm } from '../../schemas/forms/registry.ts';
import type { Consultant } from '../../schemas/settings.ts';
import { copenhagenDate } from '../domain/danish-time.ts';
import { digestReaders } from '../domain/digest.ts';
import { FormNotFound } from '../domain/errors.ts';
import { isTheCompanys, type OpenCase, openCases } from '../domain/open-cases.ts';
import { digestEmail, type ListedCase } from '../email/digest-email.ts';
import { mailer } from '../email/mailer.ts';
import { attemptEach } from '../runtime/attempt-each.ts';
import { now } from '../runtime/clock.ts';
import { logged } from '../runtime/logger.ts';
import { applicationStore } from '../stores/application-store.ts';
import { digestStore } from '../stores/digest-store.ts';
import { linkStore, newLink } from '../stores/link-store.ts';
import { settingsStore } from '../stores/settings-store.ts';
import { suppressionStore } from '../stores/suppression-store.ts';

/**
 * The second sender, beside send-message: each working morning one mail to each consultant who has something
 * to answer, with all that is open. What fails is left to the next run of that day. The lease keeps two
 * runs apart; a second copy goes out only when the process died between SES's answer and its record.
 */
export const handler = logged('send-digests', async (_event: unknown) => {
  const settings = await settingsStore().find();
  // Deployed, and its organisation still to be seeded: no fault that anybody should be woken for.
  const readers = settings === undefined ? [] : digestReaders(settings, now());
  const due = readers.map((reader) => ({ consultantId: reader.id, reader }));
  const attempts = await attemptEach(due, ({ reader }) => sendTo(reader));
  return { result: {}, outcomes: attempts.map(({ outcome }) => outcome) };
});

async function sendTo(reader: Consultant): Promise<string> {
  const digest = await digestStore().lease({ consultantId: reader.id, date: copenhagenDate(now()) }, now());
  if (digest === undefined) {
    return 'not due';
  }
  const open = openCases(await applicationStore().listHeldBy(reader.id));
  // A morning mail with nothing to do in it teaches people not to open the next one.
  if (open.every(isTheCompanys)) {
    await digestStore().conclude(digest, { emptyAt: now().toISOString() });
    return 'nothing to answer';
  }
  if ((await suppressionStore().find(reader.email, now())) !== undefined) {
    await digestStore().conclude(digest, { suppressedAt: now().toISOString() });
    return 'suppressed';
  }
  const sesMessageId = await send(digest, reader, open);
  await digestStore().conclude(digest, { sesMessageId, sentAt: now().toISOString() });
  return 'sent';
}

async function send(digest: Digest, consultant: Consultant, open: readonly OpenCase[]): Promise<string> {
  const settings = await settingsStore().get();
  const listed = await Promise.all(open.map(listedCase));
  return mailer().send(digestEmail({ digest, consultant, settings, listed, now: now() }));
}

async function listedCase(open: OpenCase): Promise<ListedCase> {
  const { application } = open;
  const form = findForm(application.formId, application.formVersion);
  if (form === undefined) {
    throw new FormNotFound(application.formId);
  }
  const settings = await settingsStore().get();
  // No code to type goes with it: that stands in the case's own mails.
  const { url, link } = newLink(application, { purpose: 'consultant', handedOver: 'mail', settings });
  await linkStore().insert(link);
  return { ...open, form, link: url };
}
