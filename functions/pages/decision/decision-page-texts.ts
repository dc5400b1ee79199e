import type { Application, ApplicationStatus } from '../../../schemas/application.ts';
import type { Text } from '../../../schemas/text.ts';

const statusHeadings: Readonly<Record<ApplicationStatus, Text>> = {
  submitted: { da: 'Henvendelsen er på vej til dig', en: 'The enquiry is on its way to you' },
  heldApart: { da: 'Henvendelsen bliver set igennem', en: 'The enquiry is being looked through' },
  awaitingDecision: { da: 'En henvendelse venter på dit svar', en: 'An enquiry awaits your answer' },
  awaitingAnswer: {
    da: 'Du venter på svar fra virksomheden',
    en: 'You are waiting for the company to answer',
  },
  awaitingChoice: { da: 'Virksomheden vælger en tid', en: 'The company is choosing a time' },
  decided: { da: 'Dit svar er registreret', en: 'Your answer has been recorded' },
  booked: { da: 'Mødet er aftalt', en: 'The meeting is agreed' },
  declined: { da: 'Henvendelsen er afvist', en: 'The enquiry has been declined' },
  withdrawn: { da: 'Henvendelsen er trukket tilbage', en: 'The enquiry has been withdrawn' },
  cancelled: { da: 'Mødet er aflyst', en: 'The meeting has been cancelled' },
  expired: { da: 'Fristen for at svare er gået', en: 'The time for answering is over' },
  failed: { da: 'Der er sket en fejl hos os', en: 'Something went wrong on our side' },
};

const noChoice: Text = { da: 'Virksomheden valgte ingen tid', en: 'The company chose no time' };

/** Whose time is over depends on who owed an answer. */
export function headingOf({ status, decision }: Pick<Application, 'status' | 'decision'>): Text {
  return status === 'expired' && decision?.kind === 'propose' ? noChoice : statusHeadings[status];
}

export const decisionPageTexts = {
  reference: { da: 'Reference', en: 'Reference' },
  answers: { da: 'Det har virksomheden svaret', en: 'What the company answered' },
  from: { da: 'Fra', en: 'From' },
  contact: { da: 'Kontakt', en: 'Contact' },
  wishes: { da: 'Ønskede tider', en: 'Times wished for' },
  noWishes: { da: 'Ingen, der kan godkendes', en: 'None that could be approved' },
  received: { da: 'Modtaget', en: 'Received' },
  answerBy: { da: 'Svar senest', en: 'Answer by' },
} as const satisfies Record<string, Text>;
