import { randomUUID } from 'node:crypto';
import { submission as anySubmission } from '../../lib/first-requests.ts';

/** A company's answers as JSON, like no other before it: key, address and wished time are its own. */
export function submission(slotId: string): string {
  const submissionKey = randomUUID();
  return JSON.stringify({
    ...anySubmission,
    submissionKey,
    email: `anna.${submissionKey}@example.org`,
    slotWishes: [slotId],
  });
}
