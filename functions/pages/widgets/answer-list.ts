import { displayAnswer, isAsked } from '../../../schemas/answers.ts';
import type { Answers } from '../../../schemas/application.ts';
import type { Field, FieldGroup, Form } from '../../../schemas/define-form.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { type Html, html, type Part } from '../html.ts';
import { factList } from './fact-list.ts';

const notAnswered: Text = { da: 'Ikke udfyldt', en: 'Not answered' };

export interface AnswerList {
  readonly form: Form;
  readonly language: Language;
  readonly answers: Answers;
  /** What stands beside a group's heading. */
  readonly besideHeading?: (group: FieldGroup) => Html;
}

/** Every question that was asked, with its answer in words; the choice of times is shown elsewhere. */
export function answerList(list: AnswerList): Html {
  return html`${list.form.groups.map((group) => groupOfAnswers(list, group))}`;
}

function groupOfAnswers(list: AnswerList, group: FieldGroup): Html | undefined {
  const { answers, language, besideHeading } = list;
  const asked = group.fields.filter((field) => field.widget !== 'slots' && isAsked(field, answers));
  if (asked.length === 0) {
    return undefined;
  }
  const facts = asked.map((field) => ({ term: field.label[language], value: shownAnswer(list, field) }));
  return html`<div class="answers"><div class="answers-heading"><h3>${group.legend[language]}</h3>${besideHeading?.(group)}</div>
${factList(facts)}</div>`;
}

function shownAnswer({ answers, language }: AnswerList, field: Field): Part {
  const answer = Object.hasOwn(answers, field.id) ? answers[field.id] : undefined;
  return answer === undefined
    ? html`<span class="quiet">${notAnswered[language]}</span>`
    : html`<span class="written">${displayAnswer(field, answer, language)}</span>`;
}
