import {
  companyAnswers,
  companyCancels,
  companyChooses,
  companyChoosesNone,
  companySends,
  companyWithdraws,
} from './company-steps.ts';
import {
  consultantApproves,
  consultantAsks,
  consultantDeclines,
  consultantHandsOver,
  consultantProposes,
  consultantUndoes,
} from './consultant-steps.ts';
import type { Step } from './step.ts';
import {
  holderGoesAway,
  hoursPass,
  nextWorkingDay,
  silenceToTheEnd,
  timePassesUntil,
  undoTimePasses,
} from './time-steps.ts';

export interface Story {
  /** As it is called in a command. */
  readonly name: string;
  readonly title: string;
  /** Who does what, in their order; the service does the rest by itself. */
  readonly steps: readonly Step[];
}

const approval = [hoursPass(2), consultantApproves, undoTimePasses];
const proposal = [hoursPass(2), consultantProposes(), undoTimePasses];
const question = [
  hoursPass(2),
  consultantAsks('Hvor mange arbejder hos jer, og hvad laver de?'),
  undoTimePasses,
];
const noTime = [
  hoursPass(2),
  consultantDeclines('no-capacity', { note: 'Fuldt booket de næste uger.' }),
  undoTimePasses,
];

export const stories: readonly Story[] = [
  { name: 'booking', title: 'Konsulenten godkender en tid', steps: [companySends, ...approval] },
  {
    name: 'undo',
    title: 'Konsulenten fortryder sit svar',
    steps: [companySends, hoursPass(2), consultantDeclines('other'), consultantUndoes, ...approval],
  },
  {
    name: 'reminder',
    title: 'Konsulenten svarer først efter en påmindelse',
    steps: [
      companySends,
      timePassesUntil('remind', 'Indstillingerne har ingen påmindelse inden fristen.'),
      ...approval,
    ],
  },
  {
    name: 'question',
    title: 'Konsulenten stiller et spørgsmål, og virksomheden svarer',
    steps: [
      companySends,
      ...question,
      nextWorkingDay,
      companyAnswers('Vi er fjorten, de fleste ved trykkemaskinerne.'),
      ...approval,
    ],
  },
  {
    name: 'no-answer',
    title: 'Virksomheden svarer ikke på et spørgsmål',
    steps: [companySends, ...question, timePassesUntil('lapse'), ...approval],
  },
  {
    name: 'hand-over',
    title: 'Konsulenten giver videre til en kollega',
    steps: [
      companySends,
      hoursPass(2),
      consultantHandsOver('Du kender branchen bedre end jeg.'),
      undoTimePasses,
      ...approval,
    ],
  },
  {
    name: 'proposal',
    title: 'Konsulenten foreslår andre tider, og virksomheden vælger en',
    steps: [companySends, ...proposal, nextWorkingDay, companyChooses],
  },
  {
    name: 'refusal',
    title: 'Ingen af de foreslåede tider passer',
    steps: [
      companySends,
      ...proposal,
      nextWorkingDay,
      companyChoosesNone('Vi kan bedst om eftermiddagen, helst en torsdag.'),
      hoursPass(2),
      consultantProposes(8),
      undoTimePasses,
      nextWorkingDay,
      companyChooses,
    ],
  },
  {
    name: 'no-choice',
    title: 'Virksomheden vælger ingen af de foreslåede tider',
    steps: [companySends, ...proposal, silenceToTheEnd],
  },
  {
    name: 'decline',
    title: 'Konsulenten afviser',
    steps: [
      companySends,
      hoursPass(2),
      consultantDeclines('other-offer', { message: 'Spørg i jobcentret: de har et tilbud til netop jer.' }),
      undoTimePasses,
    ],
  },
  {
    name: 'no-time',
    title: 'Konsulenten har ikke tid, og den næste tager over',
    steps: [companySends, ...noTime, ...approval],
  },
  { name: 'silence', title: 'Ingen svarer', steps: [companySends, silenceToTheEnd] },
  {
    name: 'absence',
    title: 'Konsulenten er væk, og en anden tager over',
    steps: [companySends, hoursPass(2), holderGoesAway, ...approval],
  },
  {
    name: 'withdrawal',
    title: 'Virksomheden trækker henvendelsen tilbage',
    steps: [companySends, hoursPass(2), companyWithdraws],
  },
  {
    name: 'cancellation',
    title: 'Virksomheden aflyser mødet',
    steps: [companySends, ...approval, nextWorkingDay, companyCancels],
  },
];
