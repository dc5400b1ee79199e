import { aCompany } from '../../bin/rehearse/a-company.ts';
import { formBody, visit } from '../../bin/rehearse/visit.ts';
import { assets } from '../../functions/pages/assets.ts';
import { type Route, routes } from '../../lib/definition/routes.ts';
import { allForms } from '../../schemas/forms/registry.ts';
import { Chance } from '../support/chance.ts';
import { filledIn, formsOn } from '../support/page-form.ts';
import type { Sent, Story } from '../support/story.ts';
import type { Template } from './template.ts';

/** Every page's form is filled in so many ways, for what is chosen decides what else is read. */
const FILLED_IN = 4;

/** Good requests to every route of the definition, with forms as their own pages have them at this moment. */
export async function templatesFor(story: Story, sent: readonly Sent[], seed: number): Promise<Template[]> {
  const chance = new Chance(seed);
  const values = valuesFor(sent);
  const addressed = routes.flatMap((route) => pathsOf(route, values).map((path) => ({ route, path })));
  const nested = await Promise.all(
    addressed.map(async ({ route: { method }, path }): Promise<Template[]> => {
      const bare = { method: method === 'ANY' ? 'GET' : method, path, body: { kind: 'none' } } as const;
      return method === 'POST' ? [bare, ...(await posts(story, path, chance))] : [bare];
    }),
  );
  return [...nested.flat(), ...(await submissions(story))];
}

type Values = Readonly<Record<string, readonly string[]>>;

/** What a name in braces may stand for; the first part of the path says whose token is meant. */
function valuesFor(sent: readonly Sent[]): Values {
  const tokens = Map.groupBy(
    sent
      .flatMap(({ statusUrl, decisionUrl }) => [statusUrl, decisionUrl])
      .map((url) => new URL(url).pathname),
    (path) => path.split('/')[1] ?? '',
  );
  const byPurpose = [...tokens].map(([purpose, paths]) => [
    `${purpose} token`,
    paths.map((path) => path.split('/').at(-1) ?? ''),
  ]);
  return {
    ...Object.fromEntries(byPurpose),
    formId: allForms().map(({ id }) => id),
    file: [...assets.keys()],
  };
}

function pathsOf({ path }: Route, values: Values): string[] {
  const [name] = /(?<=\{)\w+(?=\})/.exec(path) ?? [];
  if (name === undefined) {
    return [path];
  }
  const purpose = path.split('/')[1];
  const known = values[`${purpose} ${name}`] ?? values[name] ?? ['unknown'];
  return known.map((value) => path.replace(`{${name}}`, value));
}

/** The forms of the page that stands at this path. */
async function posts(story: Story, path: string, chance: Chance): Promise<Template[]> {
  const { text } = await visit(`${story.place.origin}${path}`);
  return formsOn(text).flatMap((form) =>
    Array.from({ length: FILLED_IN }, () => {
      const fields = [...formBody(filledIn(form, chance, 'Et par ord'))];
      return { method: 'POST', path, body: { kind: 'form', fields } } as const;
    }),
  );
}

/** The form that companies send, by page and as JSON. */
async function submissions(story: Story): Promise<Template[]> {
  const path = new URL(story.formUrl).pathname;
  const hidden = await story.openForm();
  const value = await story.submission();
  const wish = String(value['slotWishes']);
  const pages = ['check', 'edit', 'send'].map((step): Template => {
    const fields = [...formBody({ ...aCompany(), ...hidden, slotWishes: wish, step })];
    return { method: 'POST', path, body: { kind: 'form', fields } };
  });
  return [...pages, { method: 'POST', path, body: { kind: 'json', value } }];
}
