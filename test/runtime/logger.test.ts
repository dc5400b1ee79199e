import { inspect } from 'node:util';
import { expect, it, onTestFinished, vi } from 'vitest';
import { TransitionRefused } from '../../functions/domain/errors.ts';
import { logged } from '../../functions/runtime/logger.ts';
import { standingIn } from '../domain/a-standing.ts';

/** All that Lambda or Step Functions could write down of what a handler throws. */
async function thrownBy(run: () => Promise<never>): Promise<string> {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => errors.mockRestore());
  const handler = logged('advance', run);
  const thrown: unknown = await handler(undefined).catch((error: unknown) => error);
  return inspect(thrown, { depth: 9 }) + inspect(errors.mock.calls, { depth: 9 });
}

it('throws on the name of an error and where it was, and no word that somebody wrote', async () => {
  const thrown = await thrownBy(async () => {
    throw new RangeError('Åse Østergård has no such answer');
  });

  expect(thrown).toContain('RangeError');
  expect(thrown).toContain('logger.test.ts');
  expect(thrown).not.toContain('Åse');
});

it('throws on no application that an error carries', async () => {
  const { application } = standingIn('declined');
  const thrown = await thrownBy(async () => {
    throw new TransitionRefused(application, 'approve');
  });

  expect(thrown).toContain('TransitionRefused');
  expect(thrown).not.toContain(application.reference);
  expect(thrown).not.toContain(application.id);
});
