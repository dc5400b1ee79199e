import { displayAnswer, fieldsOf, isAsked } from '../../schemas/answers.ts';
import type { Answers } from '../../schemas/application.ts';
import type { Form } from '../../schemas/define-form.ts';
import type { Fact } from './blocks.ts';

/** The choices that were made, in the form's order. Free text never leaves the page. */
export function codedAnswers(form: Form, answers: Answers): readonly Fact[] {
  return fieldsOf(form).flatMap((field) => {
    const answer = answers[field.id];
    if (answer === undefined || !field.isCoded || field.widget === 'slots' || !isAsked(field, answers)) {
      return [];
    }
    const value = { da: displayAnswer(field, answer, 'da'), en: displayAnswer(field, answer, 'en') };
    return [{ label: field.label, value }];
  });
}
