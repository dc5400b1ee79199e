import { longDateTime } from '../../domain/danish-time.ts';
import { fill } from '../fill.ts';
import { type Html, html } from '../html.ts';
import { decisionFormTexts as texts } from './decision-form-texts.ts';
import type { DecisionPage, MailPreview } from './decision-page.ts';

/** What a choice will do: to the calendar, to the deadline, and each mail with its text. */
export function consequences(page: DecisionPage, choice: 'approve' | 'decline'): Html {
  const { application, language, previews } = page;
  const calendar = choice === 'approve' ? texts.approveBooks : texts.declineFrees;
  const decideBy = longDateTime(application.decideBy, language);
  return html`<div class="consequences"><p>${texts.willDo[language]}</p>
<ul>
${application.wishes.length > 0 && html`<li>${calendar[language]}</li>`}
<li>${fill(texts.deadlineEnds[language], { decideBy })}</li>
</ul>
${previews[choice].map((preview) => mail(page, preview))}</div>`;
}

function mail({ language }: DecisionPage, { to, subject, text }: MailPreview): Html {
  return html`<details><summary>${fill(texts.mailTo[language], { to })}: ${subject}</summary>
<div class="mail-preview written">${text}</div></details>`;
}
