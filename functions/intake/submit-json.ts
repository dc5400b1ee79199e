import * as z from 'zod';
import { faultMessage } from '../../schemas/answers.ts';
import type { Fault, Form } from '../../schemas/define-form.ts';
import type { Problem } from '../../schemas/problem.ts';
import { readAnswers } from '../../schemas/read-answers.ts';
import type { Settings } from '../../schemas/settings.ts';
import { type Language, languageSchema } from '../../schemas/text.ts';
import { SlotTaken } from '../domain/calendar-day.ts';
import { titles } from '../http/refusal.ts';
import { type ApiResponse, about, json } from '../http/response.ts';
import { offerFor } from './offer.ts';
import { takeIn } from './take-in.ts';
import { wishesIn, wishFault } from './wishes.ts';

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
  const { form, settings, body, now, sourceIp, requestId } = visit;
  const { submissionKey, language = 'da', ...raw } = body;
  const key = z.uuid().safeParse(submissionKey).data;
  const chosen = languageSchema.safeParse(language).data;
  const { answers, faults } = readAnswers(form, raw, 'questions');
  const wanted = { form, answers, settings, now };
  const wishes = wishesIn(raw, wanted);
  const allFaults = [
    ...(key === undefined ? [{ field: 'submissionKey', code: 'invalid' }] : []),
    ...(chosen === undefined ? [{ field: 'language', code: 'invalid' }] : []),
    ...faults,
    ...wishes.faults,
  ];
  if (key === undefined || chosen === undefined || allFaults.length > 0) {
    return refused(visit, { status: 422, language: chosen ?? 'da', faults: allFaults });
  }
  const consultant = wishes.consultant ?? (await offerFor(wanted)).consultant;
  const sent = { form, settings, language: chosen, answers, wishes: wishes.slots, consultant };
  try {
    const received = {
      ...sent,
      submissionKey: key,
      isTrapped: false,
      channel: 'json',
      sourceIp,
      requestId,
    } as const;
    const { application, url } = await takeIn(received, now);
    return about(application, json(201, { reference: application.reference, statusUrl: url }));
  } catch (error) {
    if (error instanceof SlotTaken) {
      return refused(visit, { status: 409, language: chosen, faults: [wishFault(visit, 'taken')] });
    }
    throw error;
  }
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
