import type { Application } from '../../../schemas/application.ts';
import type { Fault, Form } from '../../../schemas/define-form.ts';
import type { Consultant, Settings } from '../../../schemas/settings.ts';
import type { Slot } from '../../../schemas/slot.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { html } from '../html.ts';
import { layout } from '../layout/layout.ts';
import type { Values } from '../values.ts';
import { answerList } from '../widgets/answer-list.ts';
import { errorSummary } from '../widgets/error-summary.ts';
import { noticeBox } from '../widgets/notice-box.ts';
import { applicantActs } from './applicant-acts.ts';
import { applicantFaults } from './applicant-faults.ts';
import { type ApplicantNotice, applicantNotice } from './application-notices.ts';
import { contactDetails } from './contact-details.ts';
import { lostWords } from './lost-words.ts';
import { newWishes } from './new-wishes.ts';
import { openQuestion } from './open-question.ts';
import { questionsSoFar } from './questions-so-far.ts';
import { type SentMail, sentMails } from './sent-mails.ts';
import { standingOf } from './standing.ts';
import { standingTexts } from './standing-texts.ts';
import { timeChoice } from './time-choice.ts';
import { unreachedApplicant } from './unreached-applicant.ts';
import { whatNow } from './what-now.ts';
import { wishedTimes } from './wished-times.ts';

const texts = {
  reference: { da: 'Jeres reference', en: 'Your reference' },
  answers: { da: 'Det har I svaret', en: 'What you answered' },
} as const satisfies Record<string, Text>;

export interface ApplicationPage {
  readonly form: Form;
  readonly settings: Settings;
  readonly language: Language;
  readonly application: Application;
  /** Who holds it. */
  readonly consultant: Consultant;
  /** What was sent to the company, oldest first. */
  readonly mails: readonly SentMail[];
  /** What it may choose among in place of the times that others have booked. */
  readonly newTimes: readonly Slot[];
  readonly now: Date;
  readonly formToken: string;
  /** What was posted, where it is to be mended; `{}` at first. */
  readonly values: Values;
  readonly faults: readonly Fault[];
  /** What became of the press of a button. */
  readonly notice?: ApplicantNotice | undefined;
}

/**
 * The applicant's page: where it stands, who acts next and by when, what the company can do about it, and
 * what was said and sent so far. Also the receipt after sending.
 */
export function applicationPage(page: ApplicationPage): string {
  const { form, settings, language, application, notice } = page;
  const { heading } = standingTexts[standingOf(application)];
  const faults = applicantFaults(page);
  const content = html`${errorSummary(faults, language) ?? (notice && noticeBox(applicantNotice(page, notice)))}
<p class="overline">${form.texts.title[language]}</p>
<h1>${heading[language]}</h1>
<p class="reference"><span>${texts.reference[language]}</span> <strong>${application.reference}</strong></p>
${lostWords(page)}
${unreachedApplicant(page)}
${whatNow(page)}
${openQuestion(page)}
${timeChoice(page)}
${questionsSoFar(page)}
${wishedTimes(page)}
${newWishes(page)}
${contactDetails(page)}
<section class="section"><h2>${texts.answers[language]}</h2>
${answerList({ form, language, answers: application.answers })}
</section>
${sentMails(page)}
${applicantActs(page)}`;
  return layout({
    title: `${heading[language]} (${application.reference})`,
    language,
    settings,
    content,
    languageSwitch: { kind: 'link' },
    hasFaults: notice !== undefined || faults.length > 0,
  });
}
