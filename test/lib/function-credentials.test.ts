import { expect, it, vi } from 'vitest';
import { defaultProvider } from '../../lib/function-credentials.ts';

function stubEnvironment(accessKeyId: string, sessionToken: string | undefined): void {
  vi.stubEnv('AWS_ACCESS_KEY_ID', accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  vi.stubEnv('AWS_SESSION_TOKEN', sessionToken);
}

it("signs with what Lambda puts into a function's environment", async () => {
  stubEnvironment('key', 'token');
  expect(await defaultProvider()()).toEqual({
    accessKeyId: 'key',
    secretAccessKey: 'secret',
    sessionToken: 'token',
  });
});

it('signs without a session where there is none', async () => {
  stubEnvironment('key', undefined);
  expect(await defaultProvider()()).toEqual({ accessKeyId: 'key', secretAccessKey: 'secret' });
});

it('says so where the environment has none', async () => {
  stubEnvironment('', undefined);
  await expect(defaultProvider()()).rejects.toThrow('no AWS credentials');
});
