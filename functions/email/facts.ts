import type { Booking } from '../../schemas/application.ts';
import type { Consultant } from '../../schemas/settings.ts';
import { type Fact, same } from './blocks.ts';
import { slotText } from './moments.ts';

export function referenceFact(reference: string): Fact {
  return { label: { da: 'Reference', en: 'Reference' }, value: same(reference) };
}

export function applicantFact(name: string): Fact {
  return { label: { da: 'Henvendelse fra', en: 'Enquiry from' }, value: same(name) };
}

export function consultantFact({ name, title }: Consultant): Fact {
  return {
    label: { da: 'Konsulent', en: 'Consultant' },
    value: { da: `${name}, ${title.da}`, en: `${name}, ${title.en}` },
  };
}

export function meetingFacts(booking: Booking): readonly Fact[] {
  return [
    { label: { da: 'Tid', en: 'Time' }, value: slotText(booking.slot) },
    { label: { da: 'Sted', en: 'Place' }, value: same(booking.place) },
  ];
}
