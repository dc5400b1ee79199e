import { type EmailContext, emailFor } from '../../functions/email/email.ts';

/** The plain part up to the footer, which every mail has alike. */
export function proseOf(context: EmailContext): string {
  const { subject, text } = emailFor(context);
  const [prose = ''] = text.split('\n\n-- \n');
  return `${subject}\n\n${prose}`;
}
