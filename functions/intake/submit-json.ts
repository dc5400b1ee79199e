import * as z from 'zod';
import { faultMessage } from '../../schemas/answers.ts';
import type { Answers } from '../../schemas/application.ts';
import type { Fault, Form } from '../../schemas/define-form.ts';
import type { Problem } from '../../schemas/problem.ts';
import { readAnswers } from '../../schemas/read-answers.ts';
import type { Settings } from '../../schemas/settings.ts';
import { type Language, languageSchema } from '../../schemas/text.ts';
import { SlotTaken } from '../domain/calendar-day.ts';
import { isOpen, refuseClosed } from '../domain/open-form.ts';
import { titles } from '../http/refusal.ts';
import { type ApiResponse, about, json } from '../http/response.ts';
import { offerFor } from './offer.ts';
import { recorded, type TakenIn } from './recorded.ts';
import { takeIn } from './take-in.ts';
import { type Wishes, wishesIn, wishFault } from './wishes.ts';

export interface JsonVisit {
  readonly form: Form;
  readonly settings: Settings;
  readonly body: Readonly<Record<string, unknown>>;
  readonly now: Date;
  readonly sourceIp: string;
  readonly requestId: string;
}

const keyWords: Readonly<Record<'submissionKey' | 'language', Readonly<Record<Language, string>>>> = {
  submissionKey: { da: 'Send en UUID som submissionKey', en: 'Send a UUID as submissionKey' },
  language: { da: 'Send language som da eller en', en: 'Send language as da or en' },
};

/** A submission by a program: 201 with the reference, or 422 with a message for each field. */
export async function submitJson(visit: JsonVisit): Promise<ApiResponse> {
  const { form, settings, body, now } = visit;
  const { submissionKey, language = 'da', ...raw } = body;
  const key = z.uuid().safeParse(submissionKey).data;
  const chosen = languageSchema.safeParse(language).data;
  const { answers, faults } = readAnswers(form, raw, 'questions');
  const wishes = wishesIn(raw, { form, answers, settings, now });
  const bodyFaults = [
    ...(key === undefined ? [{ field: 'submissionKey', code: 'invalid' }] : []),
    ...(chosen === undefined ? [{ field: 'language', code: 'invalid' }] : []),
    ...faults,
  ];
  if (key === undefined || chosen === undefined || bodyFaults.length > 0) {
    refuseClosed(form, settings, now);
    const allFaults = [...bodyFaults, ...wishes.faults];
    return refused(visit, { status: 422, language: chosen ?? 'da', faults: allFaults });
  }
  return send(visit, { submissionKey: key, language: chosen, answers, wishes });
}

interface Read {
  readonly submissionKey: string;
  readonly language: Language;
  readonly answers: Answers;
  readonly wishes: Wishes;
}

async function send(visit: JsonVisit, read: Read): Promise<ApiResponse> {
  const { form, settings, now, sourceIp, requestId } = visit;
  const { submissionKey, language, answers, wishes } = read;
  if (wishes.faults.length > 0 || !isOpen(form, settings, now)) {
    const known = await recorded({ form, settings, answers, wishIds: wishes.ids, submissionKey });
    if (known !== undefined) {
      return created(known);
    }
    refuseClosed(form, settings, now);
    return refused(visit, { status: 422, language, faults: wishes.faults });
  }
  const consultant = wishes.consultant ?? (await offerFor({ form, answers, settings, now })).consultant;
  const sent = { form, settings, language, answers, wishes: wishes.slots, consultant };
  try {
    const program = { isTrapped: false, channel: 'json', sourceIp, requestId } as const;
    return created(await takeIn({ ...sent, ...program, submissionKey }, now));
  } catch (error) {
    if (error instanceof SlotTaken) {
      return refused(visit, { status: 409, language, faults: [wishFault(visit, 'taken')] });
    }
    throw error;
  }
}

function created({ application, url }: TakenIn): ApiResponse {
  return about(application, json(201, { reference: application.reference, statusUrl: url }));
}

interface Refused {
  readonly status: 409 | 422;
  readonly language: Language;
  readonly faults: readonly Fault[];
}

const unfit = { da: 'Nogle af svarene kan ikke bruges', en: 'Some of the answers cannot be used' };

function refused({ form, requestId }: JsonVisit, { status, language, faults }: Refused): ApiResponse {
  const title = status === 409 ? titles[409] : unfit;
  const problem: Problem = {
    type: 'about:blank',
    title: title[language],
    status,
    requestId,
    errors: faults.map((fault) => ({ field: fault.field, message: messageOf(form, fault, language) })),
  };
  return json(status, problem, 'application/problem+json');
}

function messageOf(form: Form, fault: Fault, language: Language): string {
  return fault.field === 'submissionKey' || fault.field === 'language'
    ? keyWords[fault.field][language]
    : faultMessage(form, fault, language);
}
