import { answerWithRole, fieldWithRole } from '../../schemas/answers.ts';
import type { Answers } from '../../schemas/application.ts';
import type { Form } from '../../schemas/define-form.ts';
import { municipality } from '../../schemas/municipalities.ts';
import type { Settings } from '../../schemas/settings.ts';
import { languageSchema } from '../../schemas/text.ts';
import type { Wanted } from './consultants.ts';

interface Asking {
  readonly form: Form;
  readonly answers: Answers;
  readonly settings: Settings;
  readonly now: Date;
}

/** What these answers want of a consultant: region, topics and the language of the meeting. */
export function wantedBy({ form, answers, settings, now }: Asking): Wanted {
  const topicsField = fieldWithRole(form, 'topics');
  const topics = topicsField && answers[topicsField.id];
  const code = answerWithRole(form, answers, 'municipality');
  return {
    settings,
    regionCode: code === undefined ? undefined : municipality(code)?.regionCode,
    topics: Array.isArray(topics) ? topics : [],
    meetingLanguage: languageSchema.catch('da').parse(answerWithRole(form, answers, 'meetingLanguage')),
    applicantEmail: answerWithRole(form, answers, 'email'),
    now,
  };
}
