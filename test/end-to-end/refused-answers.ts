import type { OfferedSlot } from '../../bin/rehearse/people.ts';

const letters = (count: number) => 'a'.repeat(count);
const choices = ['no-such-option', '__proto__', 7, ['yes'], {}];

/** A company that answers every question. */
export const everyAnswer = {
  pNumber: '1003388394',
  postalCode: '2100',
  contactRole: 'Driftschef',
  interests: ['buy-services', 'inclusive-jobs'],
  services: ['cleaning', 'other'],
  servicesOther: 'Vask af arbejdstøj',
  timing: 'now',
  meetingForm: 'at-company',
  address: 'Nørregade 7, 2100 København Ø',
  meetingLanguage: 'da',
  needs: 'Adgang med kørestol',
  heardFrom: 'business-hub',
  newsletter: true,
} as const;

/** By field, values that are refused where everything else is right; undefined is an answer left out. */
export function refusedAnswers([slot, , , , other]: readonly OfferedSlot[]): Record<
  string,
  readonly unknown[]
> {
  return {
    hasCvr: [undefined, '', ...choices],
    cvr: [undefined, '1374813', '13748137', '03748136', 'x', 13748136, null, ['13748136']],
    orgName: [undefined, 'A', letters(121), 'a\nb', 'Peter 010190-1234', 7, ['Nordlys']],
    pNumber: ['100338839', 'ti cifre', 1003388394],
    municipality: [undefined, '0411', 'København', 101, ['0101']],
    postalCode: ['210', 'DK-2100', 2100],
    sizeBand: [undefined, '250', ...choices],
    socialStatus: [undefined, ...choices],
    contactName: [undefined, 'Å', letters(101), 'a\rb', {}],
    contactRole: [letters(101), 'a\u0007', 7],
    email: [undefined, 'aase', 'a@b', 'a@x.dk, b@x.dk', 'a@x.dk\r\nBcc: b@x.dk', 'Å <a@x.dk>', ['a@x.dk']],
    phone: [undefined, '2030405', '10203040', '+', 20304050],
    interests: [undefined, [], ['unsure', 'unsure'], 'unsure', ['no-such-option']],
    services: [undefined, [], ['cleaning', 7], ['other', 'other'], {}],
    servicesOther: [undefined, letters(201)],
    situation: [letters(1501), 'Det gælder 010190-1234.', 'bell\u0007', ['a']],
    timing: choices,
    meetingForm: [undefined, ...choices],
    address: [undefined, 'Vej', letters(201)],
    slotWishes: [
      undefined,
      [],
      ['no-such-slot'],
      [slot?.id, slot?.id],
      [slot?.id, other?.id],
      ['none-fits', slot?.id],
      ['a', 'b', 'c', 'd'],
      slot?.id,
      [{}],
    ],
    meetingLanguage: ['de', 7],
    needs: [letters(301), 'a\u2028b'],
    heardFrom: choices,
    newsletter: ['yes', 1, [true]],
  };
}
