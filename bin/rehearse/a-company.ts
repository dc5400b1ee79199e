/** Where the company that nobody knows reads its mail. */
export const APPLICANT = 'aase@nordlys.example';

/** A company's answers to the form, without its wishes. */
export function aCompany(): Record<string, string | string[]> {
  return {
    hasCvr: 'yes',
    cvr: '13748136',
    orgName: 'Nordlys Trykkeri ApS',
    municipality: '0101',
    sizeBand: '10-49',
    socialStatus: 'no',
    contactName: 'Åse Østergård',
    email: APPLICANT,
    phone: '20 30 40 50',
    interests: ['inclusive-jobs'],
    situation: 'Vi drømmer om en hemmelig bagerikantine.',
    meetingForm: 'online',
  };
}
