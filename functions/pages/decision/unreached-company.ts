import { answerWithRole } from '../../../schemas/answers.ts';
import type { Text } from '../../../schemas/text.ts';
import { type Html, html } from '../html.ts';
import { phoneLink } from '../widgets/phone-link.ts';
import type { DecisionPage } from './decision-page.ts';

const texts = {
  title: { da: 'Virksomheden får ikke vores mails', en: 'The company does not get our e-mails' },
  text: {
    da: 'Mailen til virksomheden kom retur, eller de vil ikke have flere. Ring til dem, når du har svaret:',
    en: 'The e-mail to the company came back, or they want no more. Call them once you have answered:',
  },
} as const satisfies Record<string, Text>;

/** What the consultant decides reaches the company by phone, or not at all. */
export function unreachedCompany({ form, application, language }: DecisionPage): Html | undefined {
  if (!application.unreached?.some(({ recipient }) => recipient === 'applicant')) {
    return undefined;
  }
  const name = answerWithRole(form, application.answers, 'name');
  const phone = answerWithRole(form, application.answers, 'phone');
  return html`<section class="section panel"><h2>${texts.title[language]}</h2>
<p>${texts.text[language]} ${name} ${phone && phoneLink(phone)}</p>
</section>`;
}
