import { parseArgs } from 'node:util';
import { CommandRefused } from './command-refused.ts';

interface Expected {
  /** Shown to whoever wrote something else. */
  readonly usage: string;
  /** Names of options with a value: `stage` for `--stage deployment.json`. */
  readonly options: readonly string[];
}

interface CommandWords {
  readonly names: readonly string[];
  option(name: string): string | undefined;
}

/** What stands behind a command: names, and options with their values. */
export function commandWords(words: readonly string[], { usage, options }: Expected): CommandWords {
  try {
    const { positionals, values } = parseArgs({
      args: [...words],
      options: Object.fromEntries(options.map((name) => [name, { type: 'string' as const }])),
      allowPositionals: true,
    });
    return { names: positionals, option: (name) => values[name] };
  } catch (error) {
    throw new CommandRefused(usage, { cause: error });
  }
}
