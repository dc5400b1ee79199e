import { type EmailContext, emailFor } from './email.ts';

/** What a mail would say, for whoever is about to cause it: no link is minted, so none is shown. */
export function previewText(context: Omit<EmailContext, 'link'>): string {
  return emailFor({ ...context, link: '' }).text;
}
