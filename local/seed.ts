import { readFile } from 'node:fs/promises';
import { type Settings, settingsSchema } from '../schemas/settings.ts';

/** Stores the settings that are given or, where none are stored yet, those of the example organisation. */
export async function seed(given: Settings | undefined): Promise<void> {
  // Imported only now: the environment of the functions must be set before.
  const { settingsStore } = await import('../functions/stores/settings-store.ts');
  if (given !== undefined) {
    await settingsStore().put(given);
  } else if ((await settingsStore().find()) === undefined) {
    const text = await readFile(new URL('./example-organisation.json', import.meta.url), 'utf8');
    await settingsStore().put(settingsSchema.parse(JSON.parse(text)));
  }
}
