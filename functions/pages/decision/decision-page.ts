import type { Application } from '../../../schemas/application.ts';
import type { Fault, Form } from '../../../schemas/define-form.ts';
import type { Consultant, Settings } from '../../../schemas/settings.ts';
import type { Slot } from '../../../schemas/slot.ts';
import type { Language } from '../../../schemas/text.ts';
import { isAllowed } from '../../domain/transitions.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout/layout.ts';
import type { Values } from '../values.ts';
import { answerList } from '../widgets/answer-list.ts';
import { errorSummary } from '../widgets/error-summary.ts';
import { noticeBox } from '../widgets/notice-box.ts';
import type { DecisionKind } from './decision-choices.ts';
import { decisionFaults } from './decision-faults.ts';
import { decisionForm } from './decision-form.ts';
import { type DecisionNotice, decisionNotices } from './decision-notices.ts';
import { headingOf, decisionPageTexts as texts } from './decision-page-texts.ts';
import { glance } from './glance.ts';
import { history } from './history.ts';
import { recordedDecision } from './recorded-decision.ts';
import { unreachedCompany } from './unreached-company.ts';

/** A time that the applicant wished for, and whether it can still be agreed. */
export interface WishedSlot {
  readonly slot: Slot;
  readonly state: 'available' | 'taken' | 'past';
}

/** A mail that would be sent, as plain text. */
export interface MailPreview {
  /** Absent for whoever takes over: who that will be is not known yet. */
  readonly to?: string;
  readonly subject: string;
  readonly text: string;
}

/** What can come of a choice: of a decline for lack of time, that the next consultant is asked. */
export type Outcome = DecisionKind | 'passOn';

export interface DecisionPage {
  readonly form: Form;
  readonly settings: Settings;
  readonly language: Language;
  readonly application: Application;
  /** Who holds the link. */
  readonly consultant: Consultant;
  readonly wishes: readonly WishedSlot[];
  /** Whom it could be handed over to. */
  readonly colleagues: readonly Consultant[];
  /** The mails of every outcome that is possible now. */
  readonly previews: Readonly<Partial<Record<Outcome, readonly MailPreview[]>>>;
  readonly formToken: string;
  /** What was posted, where it is to be mended; `{}` at first. */
  readonly values: Values;
  /** About the controls of the form. */
  readonly faults: readonly Fault[];
  /** What became of the press of a button. */
  readonly notice?: DecisionNotice | undefined;
}

/** The consultant's page: what was asked, what each choice will do, the choice; after it what was recorded. */
export function decisionPage(page: DecisionPage): string {
  const { form, settings, language, application, notice } = page;
  const faults = decisionFaults(page);
  const heading = headingOf(application)[language];
  const isOpen = isAllowed('approve', application.status);
  const box = notice && decisionNotices(notice, language);
  const content = html`${errorSummary(faults, language) ?? (box && noticeBox(box))}
<p class="overline">${form.texts.title[language]}</p>
<h1>${heading}</h1>
<p class="reference"><span>${texts.reference[language]}</span> <strong>${application.reference}</strong></p>
${unreachedCompany(page)}
${isOpen ? glance(page) : recordedDecision(page)}
${isPrivate(page) ? undefined : history(page)}
${isOpen && decisionForm(page)}
${isPrivate(page) ? undefined : answers(page)}`;
  return layout({
    title: `${heading} (${application.reference})`,
    language,
    settings,
    content,
    languageSwitch: { kind: 'link' },
    hasFaults: faults.length > 0 || box?.tone === 'error',
  });
}

/** Who has withdrawn is no longer anybody's case. */
function isPrivate({ application: { status } }: DecisionPage): boolean {
  return status === 'withdrawn' || status === 'heldApart';
}

function answers({ form, language, application }: DecisionPage): Html {
  return html`<section class="section"><h2>${texts.answers[language]}</h2>
${answerList({ form, language, answers: application.answers })}
</section>`;
}
