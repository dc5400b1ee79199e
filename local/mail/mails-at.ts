import * as z from 'zod';
import { type ShownMail, shownMailSchema } from './shown-mail.ts';

const inboxSchema = z.object({ emails: z.array(shownMailSchema) });

/** Every mail that an inbox shows, oldest first. */
export async function mailsAt(inboxOrigin: string): Promise<ShownMail[]> {
  const response = await fetch(`${inboxOrigin}/store`);
  return inboxSchema.parse(await response.json()).emails;
}
