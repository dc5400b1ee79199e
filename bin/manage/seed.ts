import { readFileSync } from 'node:fs';
import { CommandRefused } from './command-refused.ts';
import { reachHome, whileRunning } from './reach-home.ts';
import { readSettingsFile } from './settings-file.ts';

/** Puts the settings of a file in place of those the running service has; a faulty file changes nothing. */
export async function seed([file, ...rest]: readonly string[]): Promise<string> {
  if (file === undefined || rest.length > 0) {
    throw new CommandRefused('Name one file: npm run manage -- seed organisation.json');
  }
  const reading = readSettingsFile(bytesOf(file));
  if (reading.kind === 'faults') {
    const lines = reading.faults.map(({ line, place, advice }) => `${file}:${line} ${place}: ${advice}`);
    throw new CommandRefused([...lines, 'Nothing was changed.'].join('\n'));
  }
  const { appOrigin } = reachHome();
  const { settingsStore } = await import('../../functions/stores/settings-store.ts');
  await whileRunning(settingsStore().put(reading.settings));
  const { organisation, consultants } = reading.settings;
  return `${appOrigin} now serves ${organisation.name} with ${consultants.length} consultants. Pages follow within 10 seconds.`;
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new CommandRefused(`${file} cannot be read.`, { cause: error });
  }
}
