import type { Text } from '../../../schemas/text.ts';
import type { Standing } from './standing.ts';

interface StandingText {
  readonly heading: Text;
  /** Who does what next, with the names that `standingValues` gives. */
  readonly next: readonly Text[];
}

const received: StandingText = {
  heading: { da: 'Vi har modtaget jeres henvendelse', en: 'We have received your enquiry' },
  next: [],
};

const agreed: Text = { da: 'Jeres møde er aftalt', en: 'Your meeting is agreed' };

const untilTheMeeting: Text = {
  da: 'I skal ikke gøre mere før mødet.',
  en: 'There is nothing more to do before the meeting.',
};

export const standingTexts: Readonly<Record<Standing, StandingText>> = {
  submitted: received,
  awaitingDecision: received,
  wishesLost: {
    heading: { da: 'Vælg nye tider til jeres møde', en: 'Choose new times for your meeting' },
    next: [
      {
        da: 'Andre fik de tider, I ønskede. Vælg nye her på siden, eller vent på, at {consultant} foreslår nogle.',
        en: 'Others got the times you wished for. Choose new ones on this page, or wait for {consultant} to propose some.',
      },
    ],
  },
  delayed: {
    heading: { da: 'I må vente lidt længere på svar', en: 'You will have to wait a little longer' },
    next: [],
  },
  answered: {
    heading: { da: 'Tak for jeres svar', en: 'Thank you for your answer' },
    next: [
      {
        da: '{consultant} har fået svaret og arbejder videre med jeres henvendelse.',
        en: '{consultant} has got it and goes on with your enquiry.',
      },
    ],
  },
  unanswered: {
    heading: { da: 'Vi fik ikke jeres svar i tide', en: 'We did not get your answer in time' },
    next: [
      {
        da: '{consultant} tager nu stilling uden jeres svar. Vil I tilføje noget, så ring eller skriv.',
        en: '{consultant} now decides without your answer. If you want to add something, call or write.',
      },
    ],
  },
  heldApart: {
    heading: { da: 'Jeres henvendelse er modtaget', en: 'Your enquiry has been received' },
    next: [
      {
        da: 'Den bliver set igennem, før den går videre. Haster det, så ring til {coordinator} på {coordinatorPhone}.',
        en: 'It is looked through before it goes on. If it is urgent, call {coordinator} on {coordinatorPhone}.',
      },
    ],
  },
  awaitingAnswer: {
    heading: { da: 'Vi har et spørgsmål til jer', en: 'We have a question for you' },
    next: [
      {
        da: '{consultant} har brug for et svar fra jer for at komme videre. I kan svare her på siden.',
        en: '{consultant} needs an answer from you to go on. You can answer on this page.',
      },
    ],
  },
  awaitingChoice: {
    heading: { da: 'Vælg en tid til jeres møde', en: 'Choose a time for your meeting' },
    next: [
      {
        da: '{consultant} vil gerne mødes med jer og foreslår nogle tider. I kan vælge en af dem her på siden.',
        en: '{consultant} would like to meet you and proposes some times. You can choose one on this page.',
      },
      {
        da: 'Vælger I ikke inden fristen, giver vi tiderne fri igen, og henvendelsen bliver lukket.',
        en: 'If you do not choose in time, the times become free again and the enquiry is closed.',
      },
    ],
  },
  booked: {
    heading: agreed,
    next: [
      {
        da: '{consultant} har godkendt tiden. Bekræftelsen og kalenderaftalen er sendt til {email}.',
        en: '{consultant} has approved the time. The confirmation and the calendar entry have been sent to {email}.',
      },
      untilTheMeeting,
    ],
  },
  chosen: {
    heading: agreed,
    next: [
      {
        da: 'I har valgt tiden, og {consultant} har fået besked. Bekræftelsen og kalenderaftalen er sendt til {email}.',
        en: 'You chose the time, and {consultant} has been told. The confirmation and the calendar entry have been sent to {email}.',
      },
      untilTheMeeting,
    ],
  },
  declined: {
    heading: { da: 'Vi kan ikke tilbyde jer et møde', en: 'We cannot offer you a meeting' },
    next: [
      {
        da: '{consultant} har læst jeres henvendelse og har desværre svaret nej. Der sker ikke mere i sagen.',
        en: '{consultant} has read your enquiry. The answer is unfortunately no. Nothing more will happen.',
      },
    ],
  },
  withdrawn: {
    heading: { da: 'I har trukket jeres henvendelse tilbage', en: 'You have withdrawn your enquiry' },
    next: [
      {
        da: 'Der sker ikke mere. Vi holder ingen tider fri til jer. I er velkomne til at skrive igen en anden gang.',
        en: 'Nothing more will happen. We keep no times free for you. You are welcome to write again another time.',
      },
    ],
  },
  cancelled: {
    heading: { da: 'I har aflyst jeres møde', en: 'You have cancelled your meeting' },
    next: [
      {
        da: '{consultant} har fået besked. Vil I have en ny tid, så ring til {coordinator} på {coordinatorPhone}.',
        en: '{consultant} has been told. If you want a new time, call {coordinator} on {coordinatorPhone}.',
      },
    ],
  },
  expired: {
    heading: { da: 'I har ikke fået svar til tiden', en: 'You did not get an answer in time' },
    next: [
      {
        da: 'Vi lovede jer svar senest {decideBy}. Det nåede vi ikke, og det er vi kede af.',
        en: 'We promised you an answer by {decideBy}. We did not manage, and we are sorry.',
      },
      {
        da: 'Ring til {coordinator} på {coordinatorPhone}, så finder I en ny tid sammen.',
        en: 'Call {coordinator} on {coordinatorPhone}, and you will find a new time together.',
      },
    ],
  },
  unchosen: {
    heading: { da: 'I fik ikke valgt en tid', en: 'You did not choose a time' },
    next: [
      {
        da: 'Vi foreslog jer nogle tider og holdt dem fri til {chooseBy}. Nu er de givet fri, og henvendelsen er lukket.',
        en: 'We proposed some times and kept them free until {chooseBy}. They are free again now, and the enquiry is closed.',
      },
      {
        da: 'Vil I stadig gerne mødes, så ring til {consultant}, så finder I en tid sammen.',
        en: 'If you still want to meet, call {consultant}, and you will find a time together.',
      },
    ],
  },
  failed: {
    heading: { da: 'Der er sket en fejl hos os', en: 'Something went wrong on our side' },
    next: [
      {
        da: 'Vi har jeres henvendelse, men den er gået i stå hos os. I skal ikke sende den igen.',
        en: 'We have your enquiry, but it got stuck on our side. You need not send it again.',
      },
      {
        da: 'Ring til {coordinator} på {coordinatorPhone}, så hjælper vi jer videre.',
        en: 'Call {coordinator} on {coordinatorPhone}, and we will help you.',
      },
    ],
  },
};
