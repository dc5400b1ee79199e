import { parseArgs } from 'node:util';
import { CommandRefused } from './command-refused.ts';

interface Expected {
  /** Shown to whoever wrote something else. */
  readonly usage: string;
  /** Names of options with a value: `stage` for `--stage deployment.json`. */
  readonly options: readonly string[];
  /** Names of options that are there or not: `all` for `--all`. */
  readonly flags?: readonly string[];
}

interface CommandWords {
  readonly names: readonly string[];
  option(name: string): string | undefined;
  has(flag: string): boolean;
}

/** What stands behind a command: names, options with their values, and flags. */
export function commandWords(
  words: readonly string[],
  { usage, options, flags = [] }: Expected,
): CommandWords {
  const typed = (names: readonly string[], type: 'string' | 'boolean') =>
    names.map((name) => [name, { type }] as const);
  try {
    const { positionals, values } = parseArgs({
      args: [...words],
      options: Object.fromEntries([...typed(options, 'string'), ...typed(flags, 'boolean')]),
      allowPositionals: true,
    });
    return {
      names: positionals,
      option: (name) => textOf(values[name]),
      has: (flag) => values[flag] === true,
    };
  } catch (error) {
    throw new CommandRefused(usage, { cause: error });
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
