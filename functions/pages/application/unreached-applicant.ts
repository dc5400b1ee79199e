import { answerWithRole } from '../../../schemas/answers.ts';
import type { Text } from '../../../schemas/text.ts';
import { isCorrectable } from '../../domain/acts/correct-contact.ts';
import { fill } from '../fill.ts';
import { type Html, html } from '../html.ts';
import { phoneLink } from '../widgets/phone-link.ts';
import type { ApplicationPage } from './application-page.ts';
import { CONTACT_SECTION } from './contact-details.ts';

const texts = {
  title: { da: 'Vores mails når ikke frem til jer', en: 'Our e-mails do not reach you' },
  text: {
    da: 'Vi kan ikke sende mails til {email}. Gem denne side: her kan I altid se, hvordan det står.',
    en: 'We cannot send e-mails to {email}. Keep this page: it always shows how things stand.',
  },
  correct: {
    da: 'Ret adressen her på siden, hvis den er forkert',
    en: 'Correct the address on this page if it is wrong',
  },
  call: { da: 'Eller ring til {coordinator}:', en: 'Or call {coordinator}:' },
} as const satisfies Record<string, Text>;

/** Who typed their address wrong sees it here, and nowhere else. */
export function unreachedApplicant(page: ApplicationPage): Html | undefined {
  const { form, application, settings, language } = page;
  if (!application.unreached?.some(({ recipient }) => recipient === 'applicant')) {
    return undefined;
  }
  const email = answerWithRole(form, application.answers, 'email') ?? '';
  const { name: coordinator, phone } = settings.coordinator;
  return html`<section class="section panel"><h2>${texts.title[language]}</h2>
<p>${fill(texts.text[language], { email })}</p>
${isCorrectable(application) && html`<p><a href="#${CONTACT_SECTION}">${texts.correct[language]}</a>.</p>`}
<p>${fill(texts.call[language], { coordinator })} ${phoneLink(phone)}</p>
</section>`;
}
