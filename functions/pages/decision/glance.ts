import { answerWithRole } from '../../../schemas/answers.ts';
import { longDateTime } from '../../domain/danish-time.ts';
import { type Html, html } from '../html.ts';
import { factList } from '../widgets/fact-list.ts';
import { mailLink } from '../widgets/mail-link.ts';
import { phoneLink } from '../widgets/phone-link.ts';
import type { DecisionPage } from './decision-page.ts';
import { decisionPageTexts as texts } from './decision-page-texts.ts';
import { wishText } from './wish-text.ts';

/** Who asks, and by when the answer is due. */
export function glance({ form, application, language, wishes }: DecisionPage): Html {
  const answer = (role: 'organisation' | 'name' | 'phone' | 'email') =>
    answerWithRole(form, application.answers, role);
  const [name, phone, email] = [answer('name'), answer('phone'), answer('email')];
  return html`<section class="section panel">${factList([
    { term: texts.from[language], value: html`<strong>${answer('organisation') ?? name ?? ''}</strong>` },
    {
      term: texts.contact[language],
      value: html`${name}${phone && html`<br>${phoneLink(phone)}`}${email && html`<br>${mailLink(email)}`}`,
    },
    {
      term: texts.wishes[language],
      value:
        wishes.length === 0
          ? texts.noWishes[language]
          : html`<ul class="plain">${wishes.map((wish) => html`<li>${wishText(wish, language)}</li>`)}</ul>`,
    },
    { term: texts.received[language], value: longDateTime(application.submittedAt, language) },
    {
      term: texts.answerBy[language],
      value: html`<strong>${longDateTime(application.decideBy, language)}</strong>`,
    },
  ])}</section>`;
}
