import type { Answers } from '../../schemas/application.ts';
import { readAnswers } from '../../schemas/read-answers.ts';
import { SlotTaken } from '../domain/calendar-day.ts';
import { LimitReached, SubmissionKeyReused } from '../domain/errors.ts';
import { readPublicFormToken } from '../http/form-tokens.ts';
import { headersOf } from '../http/refusal.ts';
import { type ApiResponse, about, seeOther } from '../http/response.ts';
import type { FormNotice } from '../pages/form-notice.ts';
import { newId } from '../runtime/ids.ts';
import { questionsAgain, timesAndAnswers, type Visit } from './form-pages.ts';
import { offerFor } from './offer.ts';
import { takeIn } from './take-in.ts';
import { wishesIn, wishFault } from './wishes.ts';

/** One step through the pages of a form: questions, then times and answers to check, then sent. */
export async function submitPage(visit: Visit): Promise<ApiResponse> {
  const { form, posted } = visit;
  if (posted.step === 'edit' || (posted.step === 'switch' && posted.from === 'questions')) {
    return questionsAgain(visit, { status: 200 });
  }
  const { answers, faults } = readAnswers(form, posted.raw, 'questions');
  // Who answers, then changes the answer that it hangs on, leaves one behind that the page has hidden.
  const allFaults = [...posted.faults, ...faults.filter((fault) => fault.code !== 'not-asked')];
  if (allFaults.length > 0) {
    return questionsAgain(visit, { status: 422, faults: allFaults });
  }
  return posted.step === 'send' ? send(visit, answers) : timesAndAnswers(visit, answers, { status: 200 });
}

async function send(visit: Visit, answers: Answers): Promise<ApiResponse> {
  const { form, settings, posted, now, sourceIp, requestId } = visit;
  const notice = await objectionTo(visit);
  if (notice !== undefined) {
    return timesAndAnswers(visit, answers, { status: 422, notice });
  }
  const wanted = { form, answers, settings, now };
  const { slots, consultant, faults } = wishesIn(posted.raw, wanted);
  if (faults.length > 0) {
    return timesAndAnswers(visit, answers, { status: 422, faults });
  }
  const { language, submissionKey, isTrapped } = posted;
  const held = consultant ?? (await offerFor(wanted)).consultant;
  const sent = { form, settings, language, answers, wishes: slots, consultant: held };
  try {
    const taken = { ...sent, submissionKey, isTrapped, channel: 'page', sourceIp, requestId } as const;
    const { application, url } = await takeIn(taken, now);
    return about(application, seeOther(url));
  } catch (error) {
    return sentBack(visit, answers, error);
  }
}

/** A page may be as old as a day, and must be as old as a person needs to fill it in. */
async function objectionTo({ form, settings, posted, now }: Visit): Promise<FormNotice | undefined> {
  const reading = await readPublicFormToken(posted.formToken, now);
  if (reading.kind !== 'valid' || reading.revision !== form.version) {
    return 'page-expired';
  }
  return reading.ageSeconds < settings.limits.minimumPageSeconds ? 'too-soon' : undefined;
}

/** What went wrong after the last press comes back as the same page, with a way on. */
async function sentBack(visit: Visit, answers: Answers, error: unknown): Promise<ApiResponse> {
  if (error instanceof SlotTaken) {
    const faults = [wishFault(visit, 'taken')];
    return timesAndAnswers(visit, answers, { status: 409, notice: 'times-taken', faults });
  }
  if (error instanceof LimitReached) {
    const again = await timesAndAnswers(visit, answers, { status: 429, notice: 'too-many' });
    return { ...again, headers: { ...again.headers, ...headersOf(error) } };
  }
  if (error instanceof SubmissionKeyReused) {
    // Who went back and changed an answer may mean a new one: the next press says so.
    const anew = { ...visit, posted: { ...visit.posted, submissionKey: newId() } };
    return timesAndAnswers(anew, answers, { status: 409, notice: 'already-sent' });
  }
  throw error;
}
