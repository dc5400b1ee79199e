import type { Application, ApplicationStatus } from '../../../schemas/application.ts';
import type { Text } from '../../../schemas/text.ts';
import type { DecisionKind } from './decision-choices.ts';

/** What will follow from an answer that can still be undone. */
const whenUndoIsOver: Readonly<Record<DecisionKind | 'passOn', Text>> = {
  approve: {
    da: 'Når fristen for at fortryde er gået, sender vi svaret til virksomheden og en kvittering til dig.',
    en: 'Once the time to undo is over, we send the answer to the company and a receipt to you.',
  },
  propose: {
    da: 'Når fristen for at fortryde er gået, sender vi dine forslag til virksomheden og en kvittering til dig.',
    en: 'Once the time to undo is over, we send your proposals to the company and a receipt to you.',
  },
  ask: {
    da: 'Når fristen for at fortryde er gået, sender vi spørgsmålet til virksomheden og en kvittering til dig.',
    en: 'Once the time to undo is over, we send the question to the company and a receipt to you.',
  },
  handOver: {
    da: 'Når fristen for at fortryde er gået, får din kollega henvendelsen, og virksomheden får besked. Så virker dit link ikke længere.',
    en: 'Once the time to undo is over, your colleague gets the enquiry, and the company is told. Your link then no longer works.',
  },
  decline: {
    da: 'Når fristen for at fortryde er gået, sender vi svaret til virksomheden og en kvittering til dig.',
    en: 'Once the time to undo is over, we send the answer to the company and a receipt to you.',
  },
  passOn: {
    da: 'Når fristen for at fortryde er gået, spørger vi den næste konsulent. Er der ingen tilbage, sender vi svaret til virksomheden.',
    en: 'Once the time to undo is over, we ask the next consultant. If nobody is left, we send the answer to the company.',
  },
};

const chosen: Text = {
  da: 'Virksomheden har valgt en af de tider, du foreslog. Den har fået bekræftelsen, og tiden er booket i din kalender.',
  en: 'The company has chosen one of the times that you proposed. It has got the confirmation, and the time is booked in your calendar.',
};

const notChosen: Text = {
  da: 'Virksomheden valgte ingen af de tider, du foreslog, inden fristen. Den har fået besked, og tiderne er ledige igen. Ring gerne til virksomheden.',
  en: 'The company chose none of the times that you proposed before the time was over. It has been told, and the times are free again. Please feel free to call the company.',
};

const states: Readonly<Record<Exclude<ApplicationStatus, 'decided'>, Text>> = {
  submitted: {
    da: 'Der er ikke noget at svare på endnu. Åbn linket igen om et øjeblik.',
    en: 'There is nothing to answer yet. Open the link again in a moment.',
  },
  heldApart: { da: 'Der er ikke noget at svare på.', en: 'There is nothing to answer.' },
  awaitingDecision: {
    da: 'Henvendelsen venter på et svar.',
    en: 'The enquiry awaits an answer.',
  },
  awaitingAnswer: {
    da: 'Virksomheden har fået dit spørgsmål. Din frist står stille, til den har svaret, eller tiden er gået. Du får besked på mail.',
    en: 'The company has got your question. Your deadline stands still until it has answered, or its time is over. You hear by e-mail.',
  },
  awaitingChoice: {
    da: 'Virksomheden har fået dine forslag og kan vælge et af dem. Så er mødet aftalt, og du får besked på mail.',
    en: 'The company has got your proposals and can choose one of them. The meeting is agreed then, and you hear by e-mail.',
  },
  booked: {
    da: 'Virksomheden har fået bekræftelsen, og tiden er booket i din kalender.',
    en: 'The company has got the confirmation, and the time is booked in your calendar.',
  },
  declined: {
    da: 'Virksomheden har fået besked. Vi holder ingen tider i din kalender til den.',
    en: 'The company has been told. We hold no times in your calendar for it.',
  },
  withdrawn: {
    da: 'Virksomheden har selv trukket henvendelsen tilbage. Der er ikke mere at svare på, og vi holder ingen tider i din kalender til den.',
    en: 'The company has withdrawn the enquiry. There is nothing more to answer, and we hold no times in your calendar for it.',
  },
  cancelled: {
    da: 'Virksomheden har aflyst mødet. Tiden er ledig igen.',
    en: 'The company has cancelled the meeting. The time is free again.',
  },
  expired: {
    da: 'Der kom ikke noget svar i tide. Virksomheden og koordinatoren har fået besked, og vi holder ingen tider i din kalender til den. Ring gerne til virksomheden.',
    en: 'No answer came in time. The company and the coordinator have been told, and we hold no times in your calendar for it. Please feel free to call the company.',
  },
  failed: {
    da: 'Henvendelsen er gået i stå på grund af en fejl hos os. Koordinatoren har fået besked.',
    en: 'The enquiry got stuck because of an error on our side. The coordinator has been told.',
  },
};

/** What to tell of a state beside the decision itself; that of a proposal may be the company's doing. */
export function whatHappened({ status, decision }: Pick<Application, 'status' | 'decision'>): Text {
  if (status === 'decided') {
    const lacksTime = decision?.kind === 'decline' && decision.reason === 'no-capacity';
    return whenUndoIsOver[lacksTime ? 'passOn' : (decision?.kind ?? 'approve')];
  }
  if (decision?.kind === 'propose' && status === 'booked') {
    return chosen;
  }
  return decision?.kind === 'propose' && status === 'expired' ? notChosen : states[status];
}
