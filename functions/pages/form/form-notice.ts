import type { Language, Text } from '../../../schemas/text.ts';
import type { Html } from '../html.ts';
import { noticeBox } from '../widgets/notice-box.ts';

/** Why a form came back although nothing was wrong with its answers. */
export type FormNotice = 'page-expired' | 'too-soon' | 'too-many' | 'times-taken' | 'already-sent';

interface NoticeText {
  readonly title: Text;
  readonly text: Text;
}

const texts: Readonly<Record<FormNotice, NoticeText>> = {
  'page-expired': {
    title: { da: 'Siden har været åben længe', en: 'The page has been open for a long time' },
    text: {
      da: 'Intet er sendt endnu, og jeres svar er bevaret. Se dem igennem, og fortsæt.',
      en: 'Nothing has been sent yet, and your answers are kept. Look them through and continue.',
    },
  },
  'too-soon': {
    title: { da: 'Det gik lidt for hurtigt', en: 'That was a little too fast' },
    text: {
      da: 'Intet er sendt endnu, og jeres svar er bevaret. Vent et øjeblik, og prøv igen.',
      en: 'Nothing has been sent yet, and your answers are kept. Wait a moment and try again.',
    },
  },
  'too-many': {
    title: { da: 'Der er sendt mange henvendelser', en: 'Many enquiries have been sent' },
    text: {
      da: 'Derfor er jeres ikke sendt endnu. Jeres svar er bevaret. Prøv igen om lidt, eller ring til os.',
      en: 'Yours has therefore not been sent yet. Your answers are kept. Try again in a while, or call us.',
    },
  },
  'times-taken': {
    title: { da: 'En anden nåede at vælge tiden', en: 'Someone else has just taken the time' },
    text: {
      da: 'Intet er sendt endnu, og jeres svar er bevaret. Vælg blandt de tider, der stadig er ledige.',
      en: 'Nothing has been sent yet, and your answers are kept. Choose among the times that are still free.',
    },
  },
  'already-sent': {
    title: { da: 'Henvendelsen er allerede sendt', en: 'The enquiry has already been sent' },
    text: {
      da: 'Det, I har ændret siden, er ikke sendt. Linket i kvitteringen fører til den henvendelse, vi har. Vil I sende en ny, så tryk på knappen igen.',
      en: 'What you have changed since has not been sent. The link in the receipt leads to the enquiry that we have. If you want to send a new one, press the button again.',
    },
  },
};

export function formNotice(notice: FormNotice | undefined, language: Language): Html | undefined {
  if (notice === undefined) {
    return undefined;
  }
  const { title, text } = texts[notice];
  return noticeBox({ tone: 'error', title: title[language], text: text[language] });
}
