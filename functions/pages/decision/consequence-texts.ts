import type { Text } from '../../../schemas/text.ts';
import type { Outcome } from './decision-page.ts';

export const consequencesTexts = {
  willDo: {
    da: 'Det sker, når fristen for at fortryde er gået:',
    en: 'This happens once the time to undo is over:',
  },
  passesOn: {
    da: 'Vælger du »{reason}«, sker der i stedet dette:',
    en: 'If you choose “{reason}”, this happens instead:',
  },
  whoTakesOver: { da: 'den, der overtager', en: 'whoever takes over' },
  mailTo: { da: 'E-mail til {to}', en: 'E-mail to {to}' },
} as const satisfies Record<string, Text>;

interface ConsequenceText {
  /** What happens in the calendar, where times are held for the application. */
  readonly wishes?: Text;
  /** The same where times are only wished for. */
  readonly unheld?: Text;
  /** What else happens, the deadline last. */
  readonly others: readonly Text[];
}

const deadlineEnds: Text = {
  da: 'Din frist for at svare, {decideBy}, falder bort.',
  en: 'Your deadline for answering, {decideBy}, ends.',
};
const deadlineStandsStill: Text = {
  da: 'Din frist for at svare, {decideBy}, står stille imens og bliver flyttet tilsvarende.',
  en: 'Your deadline for answering, {decideBy}, stands still meanwhile and moves on accordingly.',
};
const deadlineStays: Text = {
  da: 'Fristen for at svare, {decideBy}, er den samme for den, der overtager.',
  en: 'The deadline for answering, {decideBy}, stays the same for whoever takes over.',
};
const linkDies: Text = {
  da: 'Dit link virker ikke længere.',
  en: 'Your link no longer works.',
};
const wishesMove: Text = {
  da: 'De ønskede tider bliver ledige i din kalender. De bliver holdt hos den, der overtager, hvis de er ledige der.',
  en: 'The times wished for become free in your calendar. They are held for whoever takes over, where they are free there.',
};

/** What an answer does beside its mails. */
export const consequenceTexts: Readonly<Record<Outcome, ConsequenceText>> = {
  approve: {
    wishes: {
      da: 'Den valgte tid bliver booket i din kalender. De andre ønskede tider bliver ledige igen.',
      en: 'The chosen time is booked in your calendar. The other times wished for become free again.',
    },
    unheld: {
      da: 'Den valgte tid bliver booket i din kalender. Andre, der ønskede den, får besked.',
      en: 'The chosen time is booked in your calendar. Others who wished for it are told.',
    },
    others: [deadlineEnds],
  },
  propose: {
    wishes: {
      da: 'De ønskede tider bliver ledige igen.',
      en: 'The times wished for become free again.',
    },
    others: [
      {
        da: 'Dine forslag bliver holdt i din kalender, mens virksomheden vælger. Den har højst {choiceDays} til det.',
        en: 'Your proposals are held in your calendar while the company chooses. It has at most {choiceDays} to do so.',
      },
      {
        da: 'Vælger den en af tiderne, er mødet aftalt med det samme.',
        en: 'If it chooses one of the times, the meeting is agreed at once.',
      },
      deadlineStandsStill,
    ],
  },
  ask: {
    wishes: {
      da: 'De ønskede tider bliver stadig holdt i din kalender.',
      en: 'The times wished for are still held in your calendar.',
    },
    others: [
      {
        da: 'Virksomheden har {answerDays} til at svare. Du får besked, når den har svaret, eller tiden er gået.',
        en: 'The company has {answerDays} to answer. You hear when it has answered, or when the time is over.',
      },
      deadlineStandsStill,
    ],
  },
  handOver: { wishes: wishesMove, others: [linkDies, deadlineStays] },
  decline: {
    wishes: {
      da: 'Alle de ønskede tider bliver ledige igen.',
      en: 'All the times wished for become free again.',
    },
    others: [deadlineEnds],
  },
  passOn: {
    wishes: wishesMove,
    others: [
      {
        da: 'Henvendelsen går først videre til den næste konsulent. Virksomheden får ikke noget nej.',
        en: 'The enquiry first goes on to the next consultant. The company gets no refusal.',
      },
      {
        da: 'Din besked til virksomheden bliver så ikke sendt. Den interne note kan den næste konsulent læse.',
        en: 'Your message to the company is then not sent. The next consultant can read the internal note.',
      },
      linkDies,
      deadlineStays,
    ],
  },
};
