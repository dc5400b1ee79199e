import type { Settings } from '../../../schemas/settings.ts';
import type { Language } from '../../../schemas/text.ts';
import { longDateTime } from '../../domain/danish-time.ts';
import { declineReasons } from '../../email/decline-reasons.ts';
import { fill } from '../fill.ts';
import { type Html, html } from '../html.ts';
import { consequenceTexts, consequencesTexts as texts } from './consequence-texts.ts';
import type { DecisionKind } from './decision-choices.ts';
import type { DecisionPage, MailPreview, Outcome } from './decision-page.ts';

/** What a choice will do: to the calendar, to the deadline, and each mail with its text. */
export function consequences(page: DecisionPage, kind: DecisionKind): Html {
  const { language, previews } = page;
  const reason = declineReasons['no-capacity'][language];
  return html`<div class="consequences"><p>${texts.willDo[language]}</p>
${outcome(page, kind)}
${kind === 'decline' && previews.passOn && html`<p>${fill(texts.passesOn[language], { reason })}</p>${outcome(page, 'passOn')}`}
</div>`;
}

function outcome(page: DecisionPage, name: Outcome): Html {
  const { application, language, previews } = page;
  const { wishes, unheld, others } = consequenceTexts[name];
  const inCalendar = application.holdsWishes ? wishes : unheld;
  const held = inCalendar !== undefined && application.wishes.length > 0 ? [inCalendar] : [];
  return html`<ul>
${[...held, ...others].map((text) => html`<li>${fill(text[language], valuesOf(page))}</li>`)}
</ul>
${previews[name]?.map((preview) => mail(page, preview))}`;
}

function valuesOf({ application, language, settings }: DecisionPage): Record<string, string> {
  const { choiceWorkingDays, answerWorkingDays }: Settings['deadlines'] = settings.deadlines;
  return {
    decideBy: longDateTime(application.decideBy, language),
    choiceDays: workingDays(choiceWorkingDays, language),
    answerDays: workingDays(answerWorkingDays, language),
  };
}

function workingDays(count: number, language: Language): string {
  return language === 'da'
    ? `${count} ${count === 1 ? 'arbejdsdag' : 'arbejdsdage'}`
    : `${count} working ${count === 1 ? 'day' : 'days'}`;
}

function mail({ language }: DecisionPage, preview: MailPreview): Html {
  const { to = texts.whoTakesOver[language], subject, text } = preview;
  return html`<details><summary>${fill(texts.mailTo[language], { to })}: ${subject}</summary>
<div class="mail-preview written">${text}</div></details>`;
}
