import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

export const keptMailSchema = z.object({
  number: z.int(),
  messageId: z.string(),
  at: z.iso.datetime(),
  /** The envelope, which alone says who receives a mail. */
  sender: z.string(),
  recipients: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
  raw: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
export type KeptMail = z.infer<typeof keptMailSchema>;

export interface OutgoingMail {
  readonly messageId: string;
  readonly at: Date;
  readonly sender: string;
  readonly recipients: readonly string[];
  readonly raw: Buffer;
}

/** Every mail that the service sent, byte for byte; a restart loses none. */
export class Mailbox {
  private readonly database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.database = database;
  }

  insert(mail: OutgoingMail): void {
    this.database
      .prepare('INSERT INTO mails (messageId, at, sender, recipients, raw) VALUES (?, ?, ?, ?, ?)')
      .run(mail.messageId, mail.at.toISOString(), mail.sender, JSON.stringify(mail.recipients), mail.raw);
  }

  find(messageId: string): KeptMail | undefined {
    const row = this.database.prepare('SELECT * FROM mails WHERE messageId = ?').get(messageId);
    return row && keptMailSchema.parse(row);
  }

  /** Oldest first. */
  list(): KeptMail[] {
    const rows = this.database.prepare('SELECT * FROM mails ORDER BY number').all();
    return rows.map((row) => keptMailSchema.parse(row));
  }
}
