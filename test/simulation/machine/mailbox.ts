import type { Invocation } from './lambda.ts';
import type { Random } from './random.ts';

/** A mail that SES has taken. */
export interface TakenMail {
  readonly sesMessageId: string;
  readonly at: number;
  readonly to: readonly string[];
  readonly raw: Uint8Array;
  /** As SES gives them with its events: a list each, the configuration set among them. */
  readonly tags: Readonly<Record<string, readonly string[]>>;
  /** The run of a function that sent it. */
  readonly by: Invocation | undefined;
}

interface RawEmail {
  readonly Destinations: readonly string[];
  readonly ConfigurationSetName: string;
  readonly Tags: readonly { readonly Name: string; readonly Value: string }[];
  readonly RawMessage: { readonly Data: Uint8Array };
}

/** SES's one operation that the service uses; all mail that was sent, oldest first. */
export class Mailbox {
  readonly mails: TakenMail[] = [];
  private readonly parts: { readonly now: () => number; readonly random: Random };

  constructor(parts: { readonly now: () => number; readonly random: Random }) {
    this.parts = parts;
  }

  take(input: RawEmail, by: Invocation | undefined): object {
    const { now, random } = this.parts;
    const tags = input.Tags.map(({ Name, Value }): [string, string[]] => [Name, [Value]]);
    const mail = {
      sesMessageId: random.uuid(),
      at: now(),
      to: input.Destinations,
      raw: input.RawMessage.Data,
      tags: { 'ses:configuration-set': [input.ConfigurationSetName], ...Object.fromEntries(tags) },
      by,
    };
    this.mails.push(mail);
    return { MessageId: mail.sesMessageId };
  }
}
