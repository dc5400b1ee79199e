import { onTestFinished, vi } from 'vitest';

/** Everything that this process writes out, and the access log. */
export function listen() {
  const lines: string[] = [];
  const write = (chunk: unknown) => {
    lines.push(String(chunk));
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(write),
    vi.spyOn(process.stderr, 'write').mockImplementation(write),
  ];
  onTestFinished(() => {
    for (const spy of spies) {
      spy.mockRestore();
    }
  });
  return { lines, log: (line: string) => void lines.push(line) };
}
