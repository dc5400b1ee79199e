import { fieldWithRole } from '../../schemas/answers.ts';
import type { Answers } from '../../schemas/application.ts';
import type { Fault, Form } from '../../schemas/define-form.ts';
import type { Settings } from '../../schemas/settings.ts';
import { mintPublicFormToken, readPublicFormToken } from '../http/form-tokens.ts';
import { type ApiResponse, formStep } from '../http/response.ts';
import { checkPage } from '../pages/form/check-page.ts';
import type { FormNotice } from '../pages/form/form-notice.ts';
import { formPage } from '../pages/form/form-page.ts';
import { choicesIn } from '../pages/values.ts';
import { offerFor } from './offer.ts';
import type { PostedPage } from './posted-page.ts';

/** A posted page, and what it meets here. */
export interface Visit {
  readonly form: Form;
  readonly settings: Settings;
  readonly posted: PostedPage;
  readonly now: Date;
  readonly sourceIp: string;
  readonly requestId: string;
}

/** Why a page comes back instead of going on. */
export interface Shown {
  readonly status: number;
  readonly faults?: readonly Fault[];
  readonly notice?: FormNotice;
}

/** The questions again, with everything that was typed. */
export async function questionsAgain(visit: Visit, { status, faults = [] }: Shown): Promise<ApiResponse> {
  const { form, settings, posted } = visit;
  const { language, submissionKey } = posted;
  const formToken = await tokenFor(visit);
  const input = { form, settings, language, values: posted.raw, faults, formToken, submissionKey };
  return formStep(status, formPage(input));
}

/** Free times and all answers; what was chosen before is still chosen where it is still free. */
export async function timesAndAnswers(visit: Visit, answers: Answers, shown: Shown): Promise<ApiResponse> {
  const { form, settings, posted, now } = visit;
  const { status, faults = [], notice } = shown;
  const chosen = choicesIn(posted.raw, fieldWithRole(form, 'slotWishes')?.id ?? '');
  const preferredId = chosen[0]?.split('_')[0];
  const { consultant, freeSlots } = await offerFor({ form, answers, settings, now }, preferredId);
  const { language, submissionKey } = posted;
  const formToken = await tokenFor(visit);
  const input = { form, settings, language, answers, consultant, slots: freeSlots, chosen, faults, notice };
  return formStep(status, checkPage({ ...input, formToken, submissionKey }));
}

/** The token it came with, while that is good: its age tells how long somebody has been at it. */
async function tokenFor({ form, posted, now }: Visit): Promise<string> {
  const reading = await readPublicFormToken(posted.formToken, now);
  const isGood = reading.kind === 'valid' && reading.revision === form.version;
  return isGood ? posted.formToken : mintPublicFormToken(now, form.version);
}
