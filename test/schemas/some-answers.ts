import type { RawAnswers } from '../../schemas/read-answers.ts';

const whatACompanySends: RawAnswers = {
  hasCvr: 'yes',
  cvr: '13748136',
  orgName: 'Nordlys Trykkeri ApS',
  pNumber: '1003388394',
  municipality: '0101',
  postalCode: '2100',
  sizeBand: '10-49',
  socialStatus: 'no',
  contactName: 'Åse Ærlig Østergård',
  contactRole: 'Driftschef',
  email: 'aase@example.dk',
  phone: '+4520304050',
  interests: ['buy-services', 'inclusive-jobs'],
  services: ['cleaning', 'other'],
  servicesOther: 'Vask af arbejdstøj',
  situation: 'Vi vil gerne i gang.\nHelst før jul.',
  timing: 'now',
  meetingForm: 'at-company',
  address: 'Nørregade 7, 2100 København Ø',
  slotWishes: ['amal_20261201T0900Z', 'amal_20261202T0900Z'],
  meetingLanguage: 'da',
  needs: 'Adgang med kørestol',
  heardFrom: 'business-hub',
  newsletter: true,
};

/** Every question answered, in the spelling in which answers are kept; a name set to undefined is left out. */
export function someAnswers(changes: RawAnswers = {}): RawAnswers {
  const entries = Object.entries({ ...whatACompanySends, ...changes });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
