import type { Language, Text } from '../../../schemas/text.ts';
import type { NoticeBox } from '../widgets/notice-box.ts';

/** What became of a press on the consultant's page. */
export type DecisionNotice =
  | 'too-soon'
  | 'page-expired'
  | 'changed'
  | 'already-decided'
  | 'undo-over'
  | 'own-application'
  | 'undone';

interface NoticeText {
  readonly tone: NoticeBox['tone'];
  readonly title: Text;
  readonly text: Text;
}

const nothingChanged: Text = { da: 'Intet er ændret', en: 'Nothing has been changed' };

const texts: Readonly<Record<DecisionNotice, NoticeText>> = {
  'too-soon': refusal({
    da: 'Svaret kom, før siden var nået at blive læst. Se det igennem, og tryk på knappen igen.',
    en: 'The answer came before the page could be read. Look it through and press the button again.',
  }),
  'page-expired': refusal({
    da: 'Siden har været åben længe. Se, hvordan det står nu, og svar igen.',
    en: 'The page has been open for a long time. See how things stand now and answer again.',
  }),
  changed: refusal({
    da: 'Der er sket noget med henvendelsen, siden du åbnede siden. Her ser du, hvordan det står nu.',
    en: 'Something has happened to the enquiry since you opened the page. This is how things stand now.',
  }),
  'already-decided': refusal({
    da: 'Der var allerede svaret på henvendelsen. Her ser du, hvem der svarede hvad og hvornår.',
    en: 'The enquiry had already been answered. This is who answered what, and when.',
  }),
  'undo-over': refusal({
    da: 'Det er for sent at fortryde: svaret gælder nu, og vi sender det. Ring til virksomheden i stedet.',
    en: 'It is too late to undo: the answer counts now, and we send it. Please call the company instead.',
  }),
  'own-application': refusal({
    da: 'Du kan ikke svare på en henvendelse, som du selv har sendt. Bed koordinatoren om at finde en anden.',
    en: 'You cannot answer an enquiry that you sent yourself. Ask the coordinator to find somebody else.',
  }),
  undone: {
    tone: 'success',
    title: { da: 'Dit svar er fortrudt', en: 'Your answer has been undone' },
    text: {
      da: 'Der er ikke sendt noget til virksomheden. Henvendelsen venter igen på dit svar.',
      en: 'Nothing has been sent to the company. The enquiry again awaits your answer.',
    },
  },
};

export function decisionNotices(notice: DecisionNotice, language: Language): NoticeBox {
  const { tone, title, text } = texts[notice];
  return { tone, title: title[language], text: text[language] };
}

function refusal(text: Text): NoticeText {
  return { tone: 'error', title: nothingChanged, text };
}
