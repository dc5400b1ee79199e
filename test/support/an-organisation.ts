import { readFileSync } from 'node:fs';
import { type Settings, settingsSchema } from '../../schemas/settings.ts';

type Changes = { readonly [Name in keyof Settings]?: Partial<Settings[Name]> };

/** The example organisation; parts of a group (`deadlines`, say) can be changed alone. */
export function anOrganisation(changes: Changes = {}): Settings {
  const file = new URL('../../local/example-organisation.json', import.meta.url);
  const settings = settingsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const merged = Object.entries(changes).map(([name, change]) => {
    const before = settings[name as keyof Settings];
    const isGroup = typeof change === 'object' && !Array.isArray(change);
    return [name, isGroup ? { ...(before as object), ...change } : change];
  });
  return settingsSchema.parse({ ...settings, ...Object.fromEntries(merged) });
}
