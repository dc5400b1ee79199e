import { applicantActSchema, NO_PROPOSAL, wishNames } from '../../schemas/applicant-act.ts';
import type { Answers } from '../../schemas/application.ts';
import type { Fault, Field, Form } from '../../schemas/define-form.ts';
import { contactFields } from '../domain/acts/correct-contact.ts';
import type { ApplicantChoice } from './carry-out-for-applicant.ts';

type Fields = Readonly<Record<string, string>>;
type Reading = { readonly choice: ApplicantChoice } | { readonly faults: readonly Fault[] };

/** What the company chose to do, or what is wrong with it, field by field. */
export function readApplicantAct(fields: Fields, form: Form): Reading {
  const read = applicantActSchema.safeParse(fields);
  if (!read.success) {
    return {
      faults: read.error.issues.map(({ path, message }) => ({
        field: String(path[0] ?? 'act'),
        code: path[0] === 'act' || path.length === 0 ? 'missing' : message,
      })),
    };
  }
  const { data: choice } = read;
  switch (choice.act) {
    case 'correct':
      return readContact(fields, form);
    case 'choose':
      return choice.message !== undefined && choice.slotId !== NO_PROPOSAL
        ? { faults: [{ field: 'message', code: 'not-sent' }] }
        : { choice };
    case 'wishAnew':
      return readWishes(wishNames.map((name) => choice[name]));
    default:
      return { choice };
  }
}

/** In whichever lists they were chosen; twice the same is once. */
function readWishes(chosen: readonly string[]): Reading {
  const slotIds = [...new Set(chosen.filter((slotId) => slotId !== ''))];
  return slotIds.length === 0
    ? { faults: [{ field: wishNames[0], code: 'missing' }] }
    : { choice: { act: 'wishAnew', slotIds } };
}

/** Judged as the form itself judges them. */
function readContact(fields: Fields, form: Form): Reading {
  const faults: Fault[] = [];
  const contact: Answers = {};
  for (const field of contactFields(form)) {
    const judged = judge(field, fields[field.id]?.trim() ?? '');
    if ('code' in judged) {
      faults.push({ field: field.id, code: judged.code });
    } else if (judged.answer !== undefined) {
      contact[field.id] = judged.answer;
    }
  }
  return faults.length > 0 ? { faults } : { choice: { act: 'correct', contact } };
}

function judge(field: Field, text: string): { code: string } | { answer: Answers[string] | undefined } {
  if (text === '') {
    return field.required ? { code: 'missing' } : { answer: undefined };
  }
  const read = field.schema.safeParse(text);
  return read.success ? { answer: read.data } : { code: read.error.issues[0]?.message ?? 'invalid' };
}
