import type { ApplicationStatus } from '../../../schemas/application.ts';
import type { Text } from '../../../schemas/text.ts';

export const recordedDecisionTexts = {
  answer: { da: 'Svar', en: 'Answer' },
  approved: { da: 'Godkendt', en: 'Approved' },
  declined: { da: 'Afvist', en: 'Declined' },
  time: { da: 'Tid', en: 'Time' },
  place: { da: 'Sted', en: 'Place' },
  reason: { da: 'Begrundelse', en: 'Reason' },
  message: { da: 'Besked til virksomheden', en: 'Message to the company' },
  note: { da: 'Intern note', en: 'Internal note' },
  by: { da: 'Svaret af', en: 'Answered by' },
  at: { da: 'Registreret', en: 'Recorded' },
  undoHeading: { da: 'Vil du fortryde?', en: 'Do you want to undo it?' },
  undoText: {
    da: 'Du kan fortryde indtil {until}. Der er endnu ikke sendt noget til virksomheden, og den kan ikke se dit svar.',
    en: 'You can undo until {until}. Nothing has been sent to the company yet, and it cannot see your answer.',
  },
  undo: { da: 'Fortryd mit svar', en: 'Undo my answer' },
} as const satisfies Record<string, Text>;

/** What to tell about a state beside the decision itself. */
export const whatHappened: Readonly<Partial<Record<ApplicationStatus, Text>>> = {
  submitted: {
    da: 'Der er ikke noget at svare på endnu. Åbn linket igen om et øjeblik.',
    en: 'There is nothing to answer yet. Open the link again in a moment.',
  },
  heldApart: { da: 'Der er ikke noget at svare på.', en: 'There is nothing to answer.' },
  decided: {
    da: 'Når fristen for at fortryde er gået, sender vi svaret til virksomheden og en kvittering til dig.',
    en: 'Once the time to undo is over, we send the answer to the company and a receipt to you.',
  },
  booked: {
    da: 'Virksomheden har fået bekræftelsen, og tiden er booket i din kalender.',
    en: 'The company has got the confirmation, and the time is booked in your calendar.',
  },
  declined: {
    da: 'Virksomheden har fået besked. De ønskede tider er ledige igen.',
    en: 'The company has been told. The times wished for are free again.',
  },
  withdrawn: {
    da: 'Virksomheden har selv trukket henvendelsen tilbage. Der er ikke mere at svare på, og tiderne er ledige igen.',
    en: 'The company has withdrawn the enquiry. There is nothing more to answer, and the times are free again.',
  },
  cancelled: {
    da: 'Virksomheden har aflyst mødet. Tiden er ledig igen.',
    en: 'The company has cancelled the meeting. The time is free again.',
  },
  expired: {
    da: 'Der kom ikke noget svar i tide. Virksomheden og koordinatoren har fået besked, og tiderne er ledige igen. Ring gerne til virksomheden.',
    en: 'No answer came in time. The company and the coordinator have been told, and the times are free again. Please feel free to call the company.',
  },
  failed: {
    da: 'Henvendelsen er gået i stå på grund af en fejl hos os. Koordinatoren har fået besked.',
    en: 'The enquiry got stuck because of an error on our side. The coordinator has been told.',
  },
};
