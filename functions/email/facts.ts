import type { Booking } from '../../schemas/application.ts';
import { displayPhone } from '../../schemas/fields/phone-number.ts';
import type { Consultant, Contact } from '../../schemas/settings.ts';
import { type Fact, same } from './blocks.ts';
import { momentText, slotText } from './moments.ts';

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
  return [{ label: { da: 'Tid', en: 'Time' }, value: slotText(booking.slot) }, placeFact(booking.place)];
}

export function placeFact(place: string): Fact {
  return { label: { da: 'Sted', en: 'Place' }, value: same(place) };
}

/** By when the company gets its answer, as it is told so. */
export function promisedByFact(decideBy: string): Fact {
  return { label: { da: 'I får svar senest', en: 'You get an answer by' }, value: momentText(decideBy) };
}

/** By when the company has to answer. */
export function answerByFact(answerBy: string): Fact {
  return { label: { da: 'Svar senest', en: 'Answer by' }, value: momentText(answerBy) };
}

/** The promised date, for whoever owes the answer, or watches over it. */
export function deadlineFact(decideBy: string): Fact {
  return { label: { da: 'Frist', en: 'Deadline' }, value: momentText(decideBy) };
}

/** By when the company has to choose one of the times proposed to it. */
export function chooseByFact(chooseBy: string): Fact {
  return { label: { da: 'Vælg senest', en: 'Choose by' }, value: momentText(chooseBy) };
}

/** How to reach a consultant, for who has no page to look it up on. */
export function consultantContactFacts({ phone, email }: Contact): readonly Fact[] {
  return [
    { label: { da: 'Konsulentens telefon', en: "Consultant's phone" }, value: same(displayPhone(phone)) },
    { label: { da: 'Konsulentens e-mail', en: "Consultant's e-mail" }, value: same(email) },
  ];
}
