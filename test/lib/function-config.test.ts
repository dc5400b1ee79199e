import { expect, it, vi } from 'vitest';
import { loadConfig } from '../../lib/function-config.ts';

const region = { environmentVariableSelector: () => process.env['AWS_REGION'], default: 'nowhere' };

it("is configured by a function's environment, as it is at the first question", async () => {
  const config = loadConfig(region);
  vi.stubEnv('AWS_REGION', 'eu-west-1');
  expect(await config()).toBe('eu-west-1');

  vi.stubEnv('AWS_REGION', 'eu-north-1');
  expect(await config()).toBe('eu-west-1');
});

it.each([
  ['a value', 'otherwise'],
  ['what a function gives', () => 'otherwise'],
  ['what is promised', async () => 'otherwise'],
])('is configured by default where the environment says nothing: %s', async (_, otherwise) => {
  expect(await loadConfig({ environmentVariableSelector: () => undefined, default: otherwise })()).toBe(
    'otherwise',
  );
});

it('takes what is no value for nothing', async () => {
  const environmentVariableSelector = () => {
    throw new Error('Neither true nor false');
  };
  expect(await loadConfig({ environmentVariableSelector, default: false })()).toBe(false);
});

it('keeps a value that is false', async () => {
  expect(await loadConfig({ environmentVariableSelector: () => false, default: true })()).toBe(false);
});

it('hands on what is asked for whom', async () => {
  const selected = vi.fn(() => 'x');
  await loadConfig({ environmentVariableSelector: selected, default: '' }, { signingName: 'dynamodb' })();
  expect(selected).toHaveBeenCalledWith(process.env, { signingName: 'dynamodb' });
});
