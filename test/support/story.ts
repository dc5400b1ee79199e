import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { APPLICANT, aCompany } from '../../bin/rehearse/a-company.ts';
import { linkIn, People, type Stage } from '../../bin/rehearse/people.ts';
import { type Fields, postJson, type Visit } from '../../bin/rehearse/visit.ts';
import type { ShownMail } from '../../local/mail/shown-mail.ts';
import type { RawAnswers } from '../../schemas/read-answers.ts';
import { type LocalOptions, startLocal } from './local.ts';

export interface Sent {
  readonly reference: string;
  /** The applicant's page, as it was shown on screen. */
  readonly statusUrl: string;
  /** The consultant's page, as it was mailed. */
  readonly decisionUrl: string;
  /** The first of the times wished for. */
  readonly slotId: string;
}

/** What people do with the example organisation, each in a word. */
export class Story<Place extends Stage = Stage> extends People<Place> {
  /** A whole submission as JSON; a name set to undefined is left out. */
  async submission(changes: RawAnswers = {}): Promise<Record<string, unknown>> {
    const [slot] = Object.hasOwn(changes, 'slotWishes') ? [] : await this.slots();
    return { ...aCompany(), submissionKey: randomUUID(), slotWishes: [slot?.id], ...changes };
  }

  /** Sends as a program does; to the point where the consultant has been asked. */
  async submit(changes: RawAnswers = {}): Promise<Sent> {
    const body = await this.submission(changes);
    const { status, text } = await postJson(this.formUrl, body);
    if (status !== 201) {
      throw new Error(`The submission was answered with ${status}: ${text}`);
    }
    const { reference, statusUrl } = JSON.parse(text) as { reference: string; statusUrl: string };
    const request = (await this.place.inbox()).find(
      (mail) => isAbout(mail, reference) && /\/d\//.test(linkIn(mail)),
    );
    const [slotId = ''] = body['slotWishes'] as string[];
    return { reference, statusUrl, decisionUrl: request ? linkIn(request) : '', slotId };
  }

  async approve({ decisionUrl, slotId }: Sent, fields: Fields = {}): Promise<Visit> {
    return this.press(decisionUrl, { ...anApproval(slotId), ...fields });
  }

  async decline({ decisionUrl }: Pick<Sent, 'decisionUrl'>, fields: Fields = {}): Promise<Visit> {
    return this.press(decisionUrl, { decision: 'decline', declineReason: 'not-relevant', ...fields });
  }

  async propose({ decisionUrl }: Pick<Sent, 'decisionUrl'>, fields: Fields = {}): Promise<Visit> {
    return this.press(decisionUrl, { ...aProposal(), ...fields });
  }

  async ask({ decisionUrl }: Pick<Sent, 'decisionUrl'>, fields: Fields = {}): Promise<Visit> {
    return this.press(decisionUrl, { decision: 'ask', question: QUESTION, ...fields });
  }

  async handOver({ decisionUrl }: Pick<Sent, 'decisionUrl'>, fields: Fields = {}): Promise<Visit> {
    return this.press(decisionUrl, { decision: 'handOver', handOverTo: COLLEAGUE_ID, ...fields });
  }

  /** The page of whoever holds it now, as the last of its mails links to it. */
  private async newestDecisionUrl({ reference }: Sent): Promise<string | undefined> {
    const links = (await this.place.inbox())
      .filter((mail) => isAbout(mail, reference))
      .map(linkIn)
      .filter((link) => link.includes('/d/'));
    return links.at(-1);
  }

  /** Until the decision can no longer be undone, and all has been sent. */
  async letUndoPass(seconds = 10): Promise<void> {
    await this.place.advance(seconds * 1000);
  }

  /** An application whose meeting is agreed. */
  async book(changes: RawAnswers = {}): Promise<Sent> {
    const sent = await this.submit(changes);
    await this.approve(sent);
    await this.letUndoPass();
    return sent;
  }

  /** An application in this status, by the way that people go. */
  async reach(status: string): Promise<Sent> {
    return this.reachFrom(await this.submit(), status);
  }

  async reachFrom(sent: Sent, status: string): Promise<Sent> {
    const ways: Readonly<Record<string, () => Promise<unknown>>> = {
      awaitingDecision: async () => {},
      decided: () => this.approve(sent),
      booked: () => this.approve(sent).then(() => this.letUndoPass()),
      awaitingChoice: () => this.propose(sent).then(() => this.letUndoPass()),
      awaitingAnswer: () => this.ask(sent).then(() => this.letUndoPass()),
      declined: () => this.decline(sent).then(() => this.letUndoPass()),
      withdrawn: () => this.press(sent.statusUrl, { act: 'withdraw' }),
      expired: () => this.place.advance(9 * 24 * 3600 * 1000),
      cancelled: async () => {
        await this.approve(sent);
        await this.letUndoPass();
        await this.press(sent.statusUrl, { act: 'cancel' });
      },
    };
    await ways[status]?.();
    return { ...sent, decisionUrl: (await this.newestDecisionUrl(sent)) ?? sent.decisionUrl };
  }

  /** Subjects of the mails to this address, oldest first. */
  async subjectsTo(address: string): Promise<string[]> {
    return (await this.mailsTo(address)).map(({ subject }) => subject);
  }

  // What the company does on its own page.

  async answer({ statusUrl }: Sent, answer: string): Promise<Visit> {
    return this.press(statusUrl, { act: 'answer', answer });
  }

  async choose({ statusUrl }: Sent, slotId: string, fields: Fields = {}): Promise<Visit> {
    return this.press(statusUrl, { act: 'choose', slotId, ...fields });
  }

  /** Corrects what is named; the rest is as the company first wrote it. */
  async correct({ statusUrl }: Sent, fields: Fields): Promise<Visit> {
    return this.press(statusUrl, { act: 'correct', ...aContact(), ...fields });
  }
}

/** The service in this process, and somebody who uses it. */
export async function startStory(options: LocalOptions = {}) {
  const place = await startLocal(options);
  // What is in flight is led to its end before the service stops under it.
  onTestFinished(() => place.settle());
  return new Story(place);
}

export const CONSULTANT = 'mette.holm@example.org';
/** Who also meets with companies of the capital, of the few that the example organisation has. */
export const COLLEAGUE = 'sofie.kjaer@example.org';
const COLLEAGUE_ID = 'sofie-kjaer';
export const COORDINATOR = 'lone.vestergaard@example.org';

export const QUESTION = 'Hvor mange arbejder i jeres køkken?';

/** Times of the consultant's own: outside the weekly rules, and in working hours. */
export function aProposal(): Fields {
  return {
    decision: 'propose',
    proposedDate1: '2026-12-03',
    proposedTime1: '13:00',
    proposedDate2: '2026-12-04',
    proposedTime2: '9.30',
    place: 'Nørregade 1, 2100 København Ø',
  };
}

/** What the page of a company posts of its contact details where nothing is corrected. */
export function aContact(): Record<string, string> {
  return { contactName: 'Åse Østergård', email: APPLICANT, phone: '20 30 40 50' };
}

export function anApproval(slotId: string): Fields {
  return { decision: 'approve', slotId, place: 'Nørregade 1, 2100 København Ø' };
}

export function isAbout(mail: ShownMail, reference: string): boolean {
  return mail.subject.includes(reference);
}
