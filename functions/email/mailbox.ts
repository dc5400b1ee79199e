import { emailAddressSchema } from '../../schemas/email-address.ts';
import { plainLine } from './plain-line.ts';

/** One person's name and address, both safe in a header and in a calendar property. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/**
 * Everything that has a meaning in an address header (RFC 5322 §3.2.3) or a calendar parameter
 * (RFC 5545 §3.1, RFC 6868 §3.1) or starts an encoded word (RFC 2047 §2); the slash keeps a URL from
 * hiding in a name.
 */
const MEANINGFUL = /["(),/:;<=>?@[\\\]^]/g;

/** Refuses anything but exactly one address: a comma would make it two recipients. */
export function mailbox(name: string, address: string): Mailbox {
  return { name: plainLine(name.replace(MEANINGFUL, ' '), 100), address: emailAddressSchema.parse(address) };
}
