import { setTimeout as pause } from 'node:timers/promises';
import { linkIn } from '../../bin/rehearse/people.ts';
import { postForm, postJson, valueOn, visit } from '../../bin/rehearse/visit.ts';
import { openDatabase } from '../../local/database.ts';
import { Mailbox } from '../../local/mail/mailbox.ts';
import { mailsAt } from '../../local/mail/mails-at.ts';
import type { ShownMail } from '../../local/mail/shown-mail.ts';
import { anApproval } from '../support/story.ts';
import { benchSettings, slotIds } from './bench-settings.ts';
import { quiet } from './process-usage.ts';
import { median } from './rounds.ts';
import { type RunningHome, startRunningHome } from './running-home.ts';
import { submission } from './submission.ts';

export const MEASURED_MAILS = 25;
/** The first find a service that has yet to compile what it runs. */
const WARM_UP = 15;
/** By then everything that follows from one act is over. */
const BETWEEN_MS = 250;
/** A page must be two seconds old before its form acts. */
const READING_MS = 2100;

export interface MailDelay {
  /** Medians, from the sending of the request to the moment in which SES has the mail. */
  readonly receiptMs: number;
  readonly confirmationMs: number;
}

/** One after the other, on a service with nothing else to do and no time to undo. */
export async function mailDelay(): Promise<MailDelay> {
  const settings = await benchSettings();
  const home = await startRunningHome(settings);
  const sent: Act[] = [];
  for (const slotId of slotIds(settings).slice(0, WARM_UP + MEASURED_MAILS)) {
    sent.push(await submit(home, slotId));
  }
  await quiet([home.pid]);
  const received = await mailsAt(home.inboxOrigin);
  const decided = await decideAll(received, sent);
  await quiet([home.pid]);
  const followed = (await mailsAt(home.inboxOrigin)).slice(received.length);
  const arrivals = new Map<string, number>();
  await home.stop((folder) => readArrivals(folder, arrivals));
  const delays = (acts: readonly Act[], mails: readonly ShownMail[]) =>
    acts.slice(WARM_UP).map(({ sentAt, reference }) => {
      const { messageId } = mailTo('anna.', reference, mails);
      return (arrivals.get(messageId) ?? Number.NaN) - sentAt;
    });
  return { receiptMs: median(delays(sent, received)), confirmationMs: median(delays(decided, followed)) };
}

/** To the millisecond, which the inbox does not show. */
function readArrivals(folder: string, arrivals: Map<string, number>): void {
  const database = openDatabase(folder);
  for (const { messageId, at } of new Mailbox(database).list()) {
    arrivals.set(messageId, Date.parse(at));
  }
  database.close();
}

interface Act {
  readonly sentAt: number;
  readonly reference: string;
  readonly slotId: string;
}

async function submit(home: RunningHome, slotId: string): Promise<Act> {
  const body: unknown = JSON.parse(submission(slotId));
  const sentAt = Date.now();
  const { text } = await postJson(`${home.origin}/forms/interest`, body);
  await pause(BETWEEN_MS);
  return { sentAt, slotId, reference: (JSON.parse(text) as { reference: string }).reference };
}

async function decideAll(received: readonly ShownMail[], sent: readonly Act[]): Promise<Act[]> {
  const opened = [];
  for (const { reference, slotId } of sent) {
    const link = linkIn(mailTo('consultant-', reference, received));
    opened.push({ reference, slotId, link, page: (await visit(link)).text });
  }
  await pause(READING_MS);
  const decided: Act[] = [];
  for (const { reference, slotId, link, page } of opened) {
    const sentAt = Date.now();
    await postForm(link, { formToken: valueOn(page, 'formToken'), ...anApproval(slotId) });
    decided.push({ sentAt, slotId, reference });
    await pause(BETWEEN_MS);
  }
  return decided;
}

function mailTo(person: string, reference: string, mails: readonly ShownMail[]): ShownMail {
  const found = mails.find(
    ({ subject, destination }) =>
      subject.includes(reference) && destination.to.some((to) => to.includes(person)),
  );
  if (found === undefined) {
    throw new Error(`No mail about ${reference} has come`);
  }
  return found;
}
