import { beforeEach, describe, expect, it, vi } from 'vitest';
import { logged, logger } from '../../functions/runtime/logger.ts';

const WORDS = 'what Anna Larsen wrote';
let lines: unknown[][] = [];

beforeEach(() => {
  lines = [];
  for (const level of ['info', 'error'] as const) {
    vi.spyOn(logger(), level).mockImplementation((...line) => {
      lines.push([level, ...line]);
    });
  }
});

function failingWith(error: unknown): Promise<unknown> {
  const run = logged('test', async () => {
    throw error;
  });
  return run({ answers: WORDS }).catch((thrown: unknown) => thrown);
}

describe('logged', () => {
  it('E9 leaves a started and a finished line with the outcomes, nothing of what came or went', async () => {
    const outcomes = [{ applicationId: 'id', outcome: 'await' }];
    const run = logged('test', async (_: object) => ({ result: { text: WORDS }, outcomes }));

    expect(await run({ answers: WORDS })).toEqual({ text: WORDS });

    expect(lines).toEqual([
      ['info', 'started', { function: 'test' }],
      ['info', 'finished', { function: 'test', outcomes }],
    ]);
  });

  it('E9 logs an error by its name and place, and throws nothing else on', async () => {
    const thrown = await failingWith(new TypeError(WORDS));

    expect(lines[1]).toEqual([
      'error',
      'failed',
      { function: 'test', error: 'TypeError', at: expect.arrayContaining([expect.stringMatching(/^at /)]) },
    ]);
    expect(thrown).toBeInstanceOf(Error);
    expect(thrown).toHaveProperty('name', 'TypeError');
    expect(`${JSON.stringify(lines)} ${String(thrown)} ${(thrown as Error).stack}`).not.toContain('Anna');
  });

  it.each([
    ['with lines that look like places', new Error(`a\n    at ${WORDS}\n    at ${WORDS}`)],
    ['that is no error', WORDS],
    ['with a cause', new Error('outer', { cause: new Error(WORDS) })],
  ])('E9 lets no word out of one %s', async (_, error) => {
    const thrown = (await failingWith(error)) as Error;

    const everything = [lines, String(thrown), thrown.stack, thrown.cause];
    expect(JSON.stringify(everything)).not.toContain('Anna');
  });
});
