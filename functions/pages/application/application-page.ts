import type { Application } from '../../../schemas/application.ts';
import type { Fault, Form } from '../../../schemas/define-form.ts';
import type { Consultant, Settings } from '../../../schemas/settings.ts';
import type { Language } from '../../../schemas/text.ts';
import { fill } from '../fill.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout/layout.ts';
import type { Values } from '../values.ts';
import { answerList } from '../widgets/answer-list.ts';
import { noticeBox } from '../widgets/notice-box.ts';
import { personCard } from '../widgets/person-card.ts';
import { slotText } from '../widgets/slot-text.ts';
import { applicantActs } from './applicant-acts.ts';
import { applicationFacts } from './application-facts.ts';
import { type ApplicantNotice, applicantNotices } from './application-notices.ts';
import { applicationPageTexts as texts } from './application-page-texts.ts';
import { shownStatus, stateTexts, stateValues } from './application-state.ts';
import { unreachedApplicant } from './unreached-applicant.ts';

export interface ApplicationPage {
  readonly form: Form;
  readonly settings: Settings;
  readonly language: Language;
  readonly application: Application;
  /** Who holds it. */
  readonly consultant: Consultant;
  readonly now: Date;
  readonly formToken: string;
  /** What was posted, where it is to be mended; `{}` at first. */
  readonly values: Values;
  readonly faults: readonly Fault[];
  /** What became of the press of a button. */
  readonly notice?: ApplicantNotice | undefined;
}

/** The applicant's page: where it stands, who acts next and by when. Also the receipt after sending. */
export function applicationPage(page: ApplicationPage): string {
  const { form, settings, language, application, notice } = page;
  const { heading } = stateTexts[shownStatus(application)];
  const content = html`${notice && noticeBox(applicantNotices(notice, language))}
<p class="overline">${form.texts.title[language]}</p>
<h1>${heading[language]}</h1>
<p class="reference"><span>${texts.reference[language]}</span> <strong>${application.reference}</strong></p>
${unreachedApplicant(page)}
${whatNow(page)}
${wishes(page)}
<section class="section"><h2>${texts.answers[language]}</h2>
${answerList({ form, language, answers: application.answers })}
</section>
${applicantActs(page)}`;
  return layout({
    title: `${heading[language]} (${application.reference})`,
    language,
    settings,
    content,
    languageSwitch: { kind: 'link' },
    hasFaults: notice !== undefined,
  });
}

function whatNow(page: ApplicationPage): Html {
  const { application, consultant, language } = page;
  const status = shownStatus(application);
  const { next, isConsultantReachable } = stateTexts[status];
  const isPromised = status === 'submitted' || status === 'awaitingDecision';
  return html`<section class="section panel"><h2>${texts.next[language]}</h2>
${next.map((sentence) => html`<p>${fill(sentence[language], stateValues(page))}</p>`)}
${isPromised && html`<p>${page.form.texts.next[language]}</p>`}
${applicationFacts(page)}
${isConsultantReachable && html`<p>${texts.call[language]}</p>${personCard(consultant, language, true)}`}
${message(page)}
</section>`;
}

/** Only what has been settled is shown: a decision that can be undone is nobody's business yet. */
function message({ application, consultant, language }: ApplicationPage): Html | undefined {
  const { decision, status } = application;
  if (decision?.message === undefined || (status !== 'booked' && status !== 'declined')) {
    return undefined;
  }
  return html`<h3>${fill(texts.message[language], { consultant: consultant.name })}</h3>
<blockquote class="written">${decision.message}</blockquote>`;
}

function wishes({ application, language }: ApplicationPage): Html | undefined {
  const status = shownStatus(application);
  if (status !== 'submitted' && status !== 'awaitingDecision') {
    return undefined;
  }
  return html`<section class="section"><h2>${texts.wishes[language]}</h2>
${
  application.wishes.length === 0
    ? html`<p>${texts.noWishes[language]}</p>`
    : html`<p>${texts.held[language]}</p>
<ul>${application.wishes.map((slot) => html`<li>${slotText(slot, language)}</li>`)}</ul>`
}
</section>`;
}
