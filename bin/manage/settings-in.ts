import { readFileSync } from 'node:fs';
import type { Settings } from '../../schemas/settings.ts';
import { CommandRefused } from './command-refused.ts';
import { readSettingsFile } from './settings-file.ts';

/**
 * The settings in a file.
 *
 * @throws CommandRefused with every fault, and `outcome`: what has not been done because of them
 */
export function settingsIn(file: string, outcome: string): Settings {
  const reading = readSettingsFile(bytesOf(file));
  if (reading.kind === 'faults') {
    const lines = reading.faults.map(({ line, place, advice }) => `${file}:${line} ${place}: ${advice}`);
    throw new CommandRefused([...lines, outcome].join('\n'));
  }
  return reading.settings;
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new CommandRefused(`${file} cannot be read.`, { cause: error });
  }
}
