import { expect, it } from 'vitest';
import { visit, wordsOn } from '../../bin/rehearse/visit.ts';
import { interestForm } from '../../schemas/forms/interest.ts';
import { registerForm } from '../../schemas/forms/registry.ts';
import { startStory } from '../support/story.ts';
import { applications } from '../support/table.ts';

it('A6 an application is shown, decided on and answered by the version it was sent with', async () => {
  const story = await startStory();
  const old = await story.submit({ email: 'old@example.org' });
  const open = await story.openForm();
  registerForm(secondVersion());

  const after = await story.submit({ email: 'new@example.org' });
  expect((await applications()).map(({ formVersion }) => formVersion).toSorted()).toEqual([1, 2]);
  for (const url of [old.statusUrl, old.decisionUrl]) {
    expect(wordsOn((await visit(url)).text)).toContain('Virksomhedens navn');
    expect(wordsOn((await visit(url)).text)).not.toContain('Hvad hedder I?');
  }
  for (const url of [after.statusUrl, after.decisionUrl, story.formUrl]) {
    expect(wordsOn((await visit(url)).text)).toContain('Hvad hedder I?');
  }
  await story.approve(old);
  await story.letUndoPass();
  expect(await story.subjectsTo('old@example.org')).toHaveLength(2);

  const late = await story.send(open);
  expect([late.status, wordsOn(late.text)]).toEqual([422, expect.stringContaining('Intet er sendt endnu')]);
});

/** The same questions, one of them put differently. */
function secondVersion() {
  const groups = interestForm.groups.map((group) => ({
    ...group,
    fields: group.fields.map((field) =>
      field.id === 'orgName'
        ? { ...field, label: { da: 'Hvad hedder I?', en: 'What are you called?' } }
        : field,
    ),
  }));
  return { ...interestForm, version: 2, groups };
}
