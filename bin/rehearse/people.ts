import * as z from 'zod';
import type { ShownMail } from '../../local/mail/shown-mail.ts';
import { aCompany } from './a-company.ts';
import { type Fields, postForm, type Visit, valueOn, visit } from './visit.ts';

/** A page must be two seconds old before its form acts. */
const READING_MS = 3000;

/** What people need of the service, in this process or in one of its own. */
export interface Stage {
  readonly origin: string;
  inbox(): Promise<ShownMail[]>;
  advance(ms: number): Promise<void>;
  settle(): Promise<void>;
}

const offeredSlotSchema = z.object({
  id: z.string(),
  start: z.string(),
  end: z.string(),
  consultantId: z.string(),
});
export type OfferedSlot = z.infer<typeof offeredSlotSchema>;

const offerSchema = z.object({ slots: z.array(offeredSlotSchema) });

/** What people do with the service, each by the page or link that they have. */
export class People<Place extends Stage = Stage> {
  readonly place: Place;
  readonly formUrl: string;

  constructor(place: Place) {
    this.place = place;
    this.formUrl = `${place.origin}/forms/interest`;
  }

  /** Free times of the consultants whom a company in Copenhagen may get. */
  async slots(municipality = '0101'): Promise<OfferedSlot[]> {
    const { text } = await visit(`${this.formUrl}/slots.json?municipality=${municipality}`);
    return offerSchema.parse(JSON.parse(text)).slots;
  }

  /** Opens the form, and reads it for as long as people do: what its page posts beside the answers. */
  async openForm(language = 'da', readingMs = READING_MS): Promise<Fields> {
    const { text } = await visit(`${this.formUrl}?language=${language}`);
    await this.place.advance(readingMs);
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

  /** The consultant's page, as the newest mail to this address links to it. */
  async pageOf(address: string): Promise<string> {
    const mails = await this.mailsTo(address);
    return mails.map(linkIn).findLast((link) => link.includes('/d/')) ?? '';
  }

  async mailsTo(address: string): Promise<ShownMail[]> {
    const mails = await this.place.inbox();
    return mails.filter(({ destination }) => destination.to.some((to) => to.includes(address)));
  }
}

/** The link to a person's own page in a mail. */
export function linkIn(mail: ShownMail): string {
  return /http\S+\/[ad]\/[\w-]+/.exec(mail.body.text)?.[0] ?? '';
}
