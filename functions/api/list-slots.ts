import { answersFromBody } from '../../schemas/answers-from-body.ts';
import { readAnswers } from '../../schemas/read-answers.ts';
import { openForm } from '../domain/open-form.ts';
import { apiHandler } from '../http/api-handler.ts';
import { formPath } from '../http/paths.ts';
import { json } from '../http/response.ts';
import { candidatesFor, offersOf } from '../intake/offer.ts';
import { settingsStore } from '../stores/settings-store.ts';

/**
 * The free times of everybody, or, where the address tells answers (`?municipality=0101`), of those whom
 * a page would offer to somebody with these answers.
 */
export const handler = apiHandler('list-slots', formPath, async ({ path, query, now }) => {
  const settings = await settingsStore().get();
  const form = openForm(path.formId, settings, now);
  const told = new Map(Object.entries(query).map(([id, value]) => [id, (value ?? '').split(',')]));
  const { answers } = readAnswers(form, answersFromBody(form, told).raw, 'questions');
  const isAsked = [...told.keys()].some((id) => Object.hasOwn(answers, id));
  const consultants = isAsked ? candidatesFor({ form, answers, settings, now }) : settings.consultants;
  const offers = await offersOf(consultants, { settings, now });
  const slots = offers
    .flatMap(({ freeSlots }) => freeSlots)
    .map(({ id, start, end, consultantId }) => ({ id, start, end, consultantId }))
    .toSorted((one, other) => (one.start < other.start ? -1 : 1));
  return json(200, { slots });
});
