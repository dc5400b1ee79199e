import type { Condition, Field, Form } from './define-form.ts';

/** Keys that stand beside the answers in a body, and so cannot name a field. */
const RESERVED = [
  'submissionKey',
  'language',
  'formToken',
  'step',
  'switchTo',
  'page',
  'secondWebsite',
  'act',
];

const FORM_ID = /^[a-z][a-zA-Z0-9-]{0,39}$/;
const FIELD_ID = /^[a-z][a-zA-Z0-9]{0,39}$/;

/** Finds an author's slip when the form is defined, not when somebody fills it in. */
export function refuseUnsoundForm(form: Form): void {
  const [fault] = [...formFaults(form), ...questionFaults(form)];
  if (fault !== undefined) {
    throw new Error(`The form ${form.id} is not sound: ${fault}`);
  }
}

function* questionFaults(form: Form): Generator<string> {
  const earlier = new Map<string, Field>();
  for (const field of form.groups.flatMap((group) => group.fields)) {
    for (const fault of fieldFaults(field, earlier)) {
      yield `field ${field.id} ${fault}`;
    }
    earlier.set(field.id, field);
  }
}

function* formFaults(form: Form): Generator<string> {
  const fields = form.groups.flatMap((group) => group.fields);
  if (!FORM_ID.test(form.id)) yield 'its id is not a short word';
  if (!Number.isInteger(form.version) || form.version < 1) yield 'its version is not a whole number from 1';
  if (form.groups.some((group) => group.fields.length === 0)) yield 'a group has no fields';
  yield* repeated(form.groups.map((group) => group.id)).map((id) => `two groups are called ${id}`);
  yield* repeated(fields.map((field) => field.id)).map((id) => `two fields are called ${id}`);
  yield* repeated(fields.flatMap((field) => field.role ?? [])).map((role) => `two fields are its ${role}`);
}

function* fieldFaults(field: Field, earlier: ReadonlyMap<string, Field>): Generator<string> {
  if (!FIELD_ID.test(field.id) || field.id in {} || RESERVED.includes(field.id))
    yield 'has an id that is not free';
  if ((field.widget === 'slots') !== (field.role === 'slotWishes')) yield 'is not both slots and slot wishes';
  for (const code of ['missing', 'invalid']) {
    if (!Object.hasOwn(field.messages, code)) yield `has no message for ${code}`;
  }
  for (const [code, message] of Object.entries(field.messages)) {
    if (message.da === '' || message.en === '') yield `lacks words for ${code} in a language`;
  }
  if (field.when !== undefined) yield* conditionFaults(field.when, earlier.get(field.when.field));
  yield* optionFaults(field);
}

function* conditionFaults(condition: Condition, source: Field | undefined): Generator<string> {
  if (source === undefined) {
    yield `waits for ${condition.field}, which is not asked before it`;
  } else if (!source.options?.some((option) => option.id === condition.option)) {
    yield `waits for ${condition.option}, which is no option of ${condition.field}`;
  }
}

function* optionFaults(field: Field): Generator<string> {
  const ids = field.options?.map((option) => option.id) ?? [];
  const isChoice = field.widget === 'radio' || field.widget === 'select' || field.widget === 'checkboxes';
  if (isChoice !== ids.length > 0) yield isChoice ? 'has no options' : 'has options that nobody can see';
  yield* repeated(ids).map((id) => `has two options called ${id}`);
  yield* presetFaults(field, ids);
  for (const id of ids) {
    const answer = field.widget === 'checkboxes' ? [id] : id;
    if (!field.schema.safeParse(answer).success) yield `refuses its own option ${id}`;
  }
}

function* presetFaults({ preset, when }: Field, ids: readonly string[]): Generator<string> {
  if (preset !== undefined && !ids.includes(preset)) yield `is preset to ${preset}, no option`;
  if (preset !== undefined && when !== undefined) yield 'is preset but not always asked';
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}
