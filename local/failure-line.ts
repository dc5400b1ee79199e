/**
 * What a log may say of an error: its name, its code and where it arose. Its message may quote what
 * somebody wrote.
 */
export function failureLine(what: string, thrown: unknown): string {
  if (!(thrown instanceof Error)) {
    return `${what} failed: something that is no error was thrown`;
  }
  const code = 'code' in thrown ? ` ${String(thrown.code)}` : '';
  const frames = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${what} failed: ${thrown.name}${code}`, ...frames.slice(0, 6)].join('\n');
}
