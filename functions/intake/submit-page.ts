import type { Answers } from '../../schemas/application.ts';
import { readAnswers } from '../../schemas/read-answers.ts';
import { SlotTaken } from '../domain/calendar-day.ts';
import { LimitReached, SubmissionKeyReused } from '../domain/errors.ts';
import { isOpen, refuseClosed } from '../domain/open-form.ts';
import { readPublicFormToken } from '../http/form-tokens.ts';
import { headersOf } from '../http/refusal.ts';
import { type ApiResponse, about, seeOther } from '../http/response.ts';
import { newId } from '../runtime/ids.ts';
import { questionsAgain, type Shown, timesAndAnswers, type Visit } from './form-pages.ts';
import { offerFor } from './offer.ts';
import { recorded, type TakenIn } from './recorded.ts';
import { takeIn } from './take-in.ts';
import { type Wishes, wishesIn, wishFault } from './wishes.ts';

/** One step through the pages of a form: questions, then times and answers to check, then sent. */
export async function submitPage(visit: Visit): Promise<ApiResponse> {
  const { form, settings, posted, now } = visit;
  if (posted.step !== 'send') {
    refuseClosed(form, settings, now);
  }
  if (posted.step === 'edit' || (posted.step === 'switch' && posted.from === 'questions')) {
    return questionsAgain(visit, { status: 200 });
  }
  const { answers, faults } = readAnswers(form, posted.raw, 'questions');
  // Who answers, then changes the answer that it hangs on, leaves one behind that the page has hidden.
  const allFaults = [...posted.faults, ...faults.filter((fault) => fault.code !== 'not-asked')];
  if (allFaults.length > 0) {
    refuseClosed(form, settings, now);
    return questionsAgain(visit, { status: 422, faults: allFaults });
  }
  return posted.step === 'send' ? send(visit, answers) : timesAndAnswers(visit, answers, { status: 200 });
}

async function send(visit: Visit, answers: Answers): Promise<ApiResponse> {
  const { form, settings, posted, now } = visit;
  const wishes = wishesIn(posted.raw, { form, answers, settings, now });
  const obstacle = await obstacleTo(visit, wishes);
  try {
    if (obstacle !== undefined || !isOpen(form, settings, now)) {
      const { submissionKey } = posted;
      const known = await recorded({ form, settings, answers, wishIds: wishes.ids, submissionKey });
      if (known !== undefined) {
        return received(known);
      }
    }
    refuseClosed(form, settings, now);
    return obstacle === undefined
      ? received(await takenIn(visit, answers, wishes))
      : timesAndAnswers(visit, answers, obstacle);
  } catch (error) {
    return sentBack(visit, answers, error);
  }
}

async function takenIn(visit: Visit, answers: Answers, wishes: Wishes): Promise<TakenIn> {
  const { form, settings, posted, now, sourceIp, requestId } = visit;
  const { language, submissionKey, isTrapped } = posted;
  const consultant = wishes.consultant ?? (await offerFor({ form, answers, settings, now })).consultant;
  const sent = { form, settings, language, answers, wishes: wishes.slots, consultant };
  return takeIn({ ...sent, submissionKey, isTrapped, channel: 'page', sourceIp, requestId }, now);
}

function received({ application, url }: TakenIn): ApiResponse {
  return about(application, seeOther(url));
}

/** A page may be as old as a day, and must be as old as a person needs to fill it in. */
async function obstacleTo(
  { form, settings, posted, now }: Visit,
  wishes: Wishes,
): Promise<Shown | undefined> {
  const reading = await readPublicFormToken(posted.formToken, now);
  if (reading.kind !== 'valid' || reading.revision !== form.version) {
    return { status: 422, notice: 'page-expired' };
  }
  if (reading.ageSeconds < settings.limits.minimumPageSeconds) {
    return { status: 422, notice: 'too-soon' };
  }
  return wishes.faults.length > 0 ? { status: 422, faults: wishes.faults } : undefined;
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
    refuseClosed(visit.form, visit.settings, visit.now);
    // Who went back and changed an answer may mean a new one: the next press says so.
    const anew = { ...visit, posted: { ...visit.posted, submissionKey: newId() } };
    return timesAndAnswers(anew, answers, { status: 409, notice: 'already-sent' });
  }
  throw error;
}
