import { randomUUID } from 'node:crypto';

/** A company's answers as JSON, like no other before it: key, address and wished time are its own. */
export function submission(slotId: string): string {
  const submissionKey = randomUUID();
  return JSON.stringify({
    submissionKey,
    hasCvr: 'yes',
    cvr: '13748136',
    orgName: 'Bageriet Ærlig ApS',
    municipality: '0101',
    sizeBand: '1-9',
    socialStatus: 'no',
    contactName: 'Anna Larsen',
    email: `anna.${submissionKey}@example.org`,
    phone: '20 30 40 50',
    interests: ['unsure'],
    situation: 'Vi vil gerne høre mere om et partnerskab',
    meetingForm: 'online',
    slotWishes: [slotId],
  });
}
