import type { Language, Text } from '../../../schemas/text.ts';
import type { NoticeBox } from '../widgets/notice-box.ts';

/** Why a press on the applicant's page changed nothing. */
export type ApplicantNotice = 'choose' | 'too-soon' | 'page-expired' | 'changed' | 'too-late';

const nothingChanged: Text = { da: 'Intet er ændret', en: 'Nothing has been changed' };

const texts: Readonly<Record<ApplicantNotice, Text>> = {
  choose: {
    da: 'Der blev ikke sat kryds. Sæt kryds ved det, I vil, og tryk på knappen igen.',
    en: 'No box was ticked. Tick what you want and press the button again.',
  },
  'too-soon': {
    da: 'Svaret kom, før siden var nået at blive læst. Sæt kryds igen, og tryk på knappen.',
    en: 'The answer came before the page could be read. Tick the box again and press the button.',
  },
  'page-expired': {
    da: 'Siden har været åben længe. Se, hvordan det står nu, og prøv igen.',
    en: 'The page has been open for a long time. See how things stand now and try again.',
  },
  changed: {
    da: 'Der er sket noget med henvendelsen, siden I åbnede siden. Her ser I, hvordan det står nu.',
    en: 'Something has happened to the enquiry since you opened the page. This is how things stand now.',
  },
  'too-late': {
    da: 'Fristen for at aflyse her på siden er gået. Ring til os i stedet.',
    en: 'The time for cancelling on this page is over. Please call us instead.',
  },
};

export function applicantNotices(notice: ApplicantNotice, language: Language): NoticeBox {
  return { tone: 'error', title: nothingChanged[language], text: texts[notice][language] };
}
