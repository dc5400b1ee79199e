import { execFile } from 'node:child_process';

interface Outcome {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** The command as it is typed, in a process of its own; `typed` is all that is written into it. */
export function runManage(
  words: readonly string[],
  { environment = {}, typed = '' }: { environment?: NodeJS.ProcessEnv; typed?: string } = {},
): Promise<Outcome> {
  const env = { PATH: process.env['PATH'], ...environment };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['bin/manage.ts', ...words], { env }, (error, output, errors) =>
      resolve({ code: Number(error?.code ?? 0), output, errors }),
    );
    child.stdin?.end(typed);
  });
}
