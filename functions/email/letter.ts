import type { Contact } from '../../schemas/settings.ts';
import type { Text } from '../../schemas/text.ts';
import type { Block } from './blocks.ts';

/** What one message says, in every language; `emailFor` makes a mail of it. */
export interface Letter {
  /** Without the reference, which every subject ends with. */
  readonly subject: Text;
  /** The line that a list of mails shows beside the subject. */
  readonly preheader: Text;
  readonly blocks: readonly Block[];
  /** Whom to call; answers to the mail go there too. */
  readonly contact: Contact;
  /** Why to call, where it is not just for questions. */
  readonly reason?: Text;
}
