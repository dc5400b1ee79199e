import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { ShownMail } from '../../local/mail/shown-mail.ts';
import type { RawAnswers } from '../../schemas/read-answers.ts';
import { type LocalOptions, startLocal } from './local.ts';
import { type Fields, postForm, postJson, type Visit, valueOn, visit } from './visit.ts';

/** A page must be two seconds old before its form acts. */
const READING_MS = 3000;

/** What a story needs of the service, in this process or in one of its own. */
export interface Stage {
  readonly origin: string;
  inbox(): Promise<ShownMail[]>;
  advance(ms: number): Promise<void>;
  settle(): Promise<void>;
}

export interface OfferedSlot {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly consultantId: string;
}

export interface Sent {
  readonly reference: string;
  /** The applicant's page, as it was shown on screen. */
  readonly statusUrl: string;
  /** The consultant's page, as it was mailed. */
  readonly decisionUrl: string;
  /** The first of the times wished for. */
  readonly slotId: string;
}

/** What people do with the service, in their words. */
export class Story<Place extends Stage = Stage> {
  readonly place: Place;
  readonly formUrl: string;

  constructor(place: Place) {
    this.place = place;
    this.formUrl = `${place.origin}/forms/interest`;
  }

  /** Free times of the consultants whom a company in Copenhagen may get. */
  async slots(municipality = '0101'): Promise<OfferedSlot[]> {
    const { text } = await visit(`${this.formUrl}/slots.json?municipality=${municipality}`);
    return (JSON.parse(text) as { slots: OfferedSlot[] }).slots;
  }

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

  /** Opens the form, and reads it for as long as people do: what its page posts beside the answers. */
  async openForm(language = 'da'): Promise<Fields> {
    const { text } = await visit(`${this.formUrl}?language=${language}`);
    await this.place.advance(READING_MS);
    const names = ['formToken', 'submissionKey', 'page', 'language', 'secondWebsite'];
    return Object.fromEntries(names.map((name) => [name, valueOn(text, name)]));
  }

  /** Presses the last button of the form's pages. */
  async send(fields: Fields, headers: Readonly<Record<string, string>> = {}): Promise<Visit> {
    const [slot] = Object.hasOwn(fields, 'slotWishes') ? [] : await this.slots();
    const answers = { ...aCompany(), slotWishes: slot?.id, step: 'send' };
    const answer = await postForm(this.formUrl, { ...answers, ...fields }, headers);
    await this.place.settle();
    return answer;
  }

  /** Opens a link's page, reads it, and sends its form with these fields. */
  async press(url: string, fields: Fields): Promise<Visit> {
    const { formToken } = await this.opened(url);
    await this.place.advance(READING_MS);
    return this.post(url, { formToken, ...fields });
  }

  /** Sends a form, to the end of all that follows from it now. */
  async post(url: string, fields: Fields): Promise<Visit> {
    const answer = await postForm(url, fields);
    await this.place.settle();
    return answer;
  }

  /** The form token of a link's page, as it was a moment ago. */
  async opened(url: string): Promise<{ formToken: string; text: string }> {
    const { text } = await visit(url);
    return { formToken: valueOn(text, 'formToken'), text };
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

  /** The consultant's page, as the newest mail to this address links to it. */
  async pageOf(address: string): Promise<string> {
    const mails = await this.mailsTo(address);
    return mails.map(linkIn).findLast((link) => link.includes('/d/')) ?? '';
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

  async mailsTo(address: string): Promise<ShownMail[]> {
    const mails = await this.place.inbox();
    return mails.filter(({ destination }) => destination.to.some((to) => to.includes(address)));
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

export const APPLICANT = 'aase@nordlys.example';
export const CONSULTANT = 'mette.holm@example.org';
/** Who also meets with companies of the capital, of the few that the example organisation has. */
export const COLLEAGUE = 'sofie.kjaer@example.org';
const COLLEAGUE_ID = 'sofie-kjaer';
export const COORDINATOR = 'lone.vestergaard@example.org';

export function aCompany(): Record<string, string | string[]> {
  return {
    hasCvr: 'yes',
    cvr: '13748136',
    orgName: 'Nordlys Trykkeri ApS',
    municipality: '0101',
    sizeBand: '10-49',
    socialStatus: 'no',
    contactName: 'Åse Østergård',
    email: APPLICANT,
    phone: '20 30 40 50',
    interests: ['inclusive-jobs'],
    situation: 'Vi drømmer om en hemmelig bagerikantine.',
    meetingForm: 'online',
  };
}

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

/** The link to a person's own page in a mail. */
export function linkIn(mail: ShownMail): string {
  return /http\S+\/[ad]\/[\w-]+/.exec(mail.body.text)?.[0] ?? '';
}

export function isAbout(mail: ShownMail, reference: string): boolean {
  return mail.subject.includes(reference);
}
