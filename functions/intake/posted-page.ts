import * as z from 'zod';
import { answersFromBody, type FormBody } from '../../schemas/answers-from-body.ts';
import type { Fault, Form } from '../../schemas/define-form.ts';
import type { RawAnswers } from '../../schemas/read-answers.ts';
import { type Language, languageSchema } from '../../schemas/text.ts';
import { postedNames } from '../pages/posted-names.ts';
import { newId } from '../runtime/ids.ts';

/** What a page of a form posted: the answers, and what the page itself added to them. */
export interface PostedPage {
  readonly raw: RawAnswers;
  /** Of the body itself; the answers are not judged yet. */
  readonly faults: readonly Fault[];
  readonly step: 'check' | 'edit' | 'send' | 'switch';
  /** The page to show again when only the language is switched. */
  readonly from: 'questions' | 'check';
  readonly language: Language;
  readonly formToken: string;
  readonly submissionKey: string;
  readonly isTrapped: boolean;
}

const stepSchema = z.enum(['check', 'edit', 'send']).catch('check');
const fromSchema = z.enum(['questions', 'check']).catch('questions');

export function postedPage(form: Form, fields: FormBody): PostedPage {
  const first = (name: string) => fields.get(name)?.[0];
  const own: ReadonlySet<string> = new Set(Object.values(postedNames));
  const { raw, faults } = answersFromBody(form, new Map([...fields].filter(([name]) => !own.has(name))));
  const switchTo = languageSchema.safeParse(first(postedNames.switchTo)).data;
  return {
    raw,
    faults,
    step: switchTo === undefined ? stepSchema.parse(first(postedNames.step)) : 'switch',
    from: fromSchema.parse(first(postedNames.page)),
    language: switchTo ?? languageSchema.catch('da').parse(first(postedNames.language)),
    formToken: first(postedNames.formToken) ?? '',
    submissionKey: z.uuid().safeParse(first(postedNames.submissionKey)).data ?? newId(),
    isTrapped: (first(postedNames.honeypot) ?? '') !== '',
  };
}
