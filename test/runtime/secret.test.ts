import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { awsError } from '../support/store-faults.ts';

const secrets = mockClient(SecretsManagerClient);
const NOW = new Date('2026-11-24T09:00:00Z');
const KEYS = { k1: Buffer.alloc(32, 1).toString('base64'), k2: Buffer.alloc(32, 2).toString('base64') };

/** A process of its own, that finds these keys. */
async function aProcess(ring: unknown = { current: 'k1', ...KEYS }) {
  vi.resetModules();
  secrets.on(GetSecretValueCommand).resolves({ SecretString: JSON.stringify(ring) });
  const secret = await import('../../functions/runtime/secret.ts');
  const formTokens = await import('../../functions/http/form-tokens.ts');
  return { ...secret, ...formTokens };
}

beforeEach(() => {
  secrets.reset();
  process.env['SECRET_ID'] = 'interesseret';
});

describe('hmac', () => {
  it('stands for a value, always the same, and names its key', async () => {
    const { hmac } = await aProcess();

    const made = await hmac('ip-prefix', '192.0.2');

    expect(made).toMatch(/^k1\.[0-9a-f]{64}$/);
    expect(await hmac('ip-prefix', '192.0.2')).toBe(made);
    expect(await hmac('ip-prefix', '192.0.3')).not.toBe(made);
  });

  it('says nothing under another purpose, or another key', async () => {
    const { hmac } = await aProcess();
    const made = await hmac('ip-prefix', '192.0.2');

    expect(await hmac('email-address', '192.0.2')).not.toBe(made);
    const { hmac: later } = await aProcess({ current: 'k2', ...KEYS });
    expect((await later('ip-prefix', '192.0.2')).slice(3)).not.toBe(made.slice(3));
  });

  it('reads the secret once, and again only after it could not be read', async () => {
    const { hmac } = await aProcess();
    secrets
      .on(GetSecretValueCommand)
      .rejectsOnce(awsError('InternalServiceError'))
      .resolves({
        SecretString: JSON.stringify({ current: 'k1', ...KEYS }),
      });

    await expect(hmac('ip-prefix', 'a')).rejects.toThrow('InternalServiceError');
    await Promise.all([hmac('ip-prefix', 'a'), hmac('ip-prefix', 'b')]);
    await hmac('ip-prefix', 'c');

    expect(secrets.commandCalls(GetSecretValueCommand)).toHaveLength(2);
    expect(secrets.commandCalls(GetSecretValueCommand)[0]?.args[0].input.SecretId).toBe('interesseret');
  });

  it('finds the secret already asked for, or asks again where that failed', async () => {
    const { expectKeys, hmac } = await aProcess();
    secrets.on(GetSecretValueCommand).rejectsOnce(awsError('InternalServiceError'));

    expectKeys();
    await new Promise(setImmediate);
    secrets.on(GetSecretValueCommand).resolves({ SecretString: JSON.stringify({ current: 'k1', ...KEYS }) });
    expectKeys();
    await hmac('ip-prefix', 'a');

    expect(secrets.commandCalls(GetSecretValueCommand)).toHaveLength(2);
  });

  it.each([
    ['no keys', {}],
    ['a current key that is not there', { current: 'k3', ...KEYS }],
    ['a current key that every object has', { current: 'toString', ...KEYS }],
    ['a current key that is no key but its name', { current: 'current', ...KEYS }],
    ['a key that is too short', { current: 'k1', k1: 'guessable' }],
    ['nothing', null],
  ])('refuses a keyring with %s', async (_, ring) => {
    const { hmac } = await aProcess(ring);

    await expect(hmac('ip-prefix', 'a')).rejects.toThrow();
  });
});

describe('the form token of a public page', () => {
  it('is read back with its age and the version of the form', async () => {
    const { mintPublicFormToken, readPublicFormToken } = await aProcess();
    const later = new Date(NOW.getTime() + 5000);

    expect(await readPublicFormToken(await mintPublicFormToken(NOW, 3), later)).toEqual({
      kind: 'valid',
      issuedAt: NOW,
      revision: 3,
      ageSeconds: 5,
    });
  });

  it('still counts after its key has been replaced', async () => {
    const { mintPublicFormToken } = await aProcess({ current: 'k1', ...KEYS });
    const token = await mintPublicFormToken(NOW, 1);

    const rotated = await aProcess({ current: 'k2', ...KEYS });

    expect((await rotated.readPublicFormToken(token, NOW)).kind).toBe('valid');
    expect((await rotated.mintPublicFormToken(NOW, 1)).startsWith('k2~')).toBe(true);
  });

  it('counts where its key is newer than what a process has read, a minute later at most', async () => {
    const ring = { current: 'k2', ...KEYS };
    const { mintPublicFormToken } = await aProcess(ring);
    const token = await mintPublicFormToken(NOW, 1);
    const older = await aProcess({ current: 'k1', k1: KEYS.k1 });
    const { setClock } = await import('../../functions/runtime/clock.ts');
    const kindAfter = async (ms: number) => {
      setClock(() => new Date(NOW.getTime() + ms));
      return (await older.readPublicFormToken(token, NOW)).kind;
    };
    expect(await kindAfter(0)).toBe('forged');
    let failures = 1;
    secrets.on(GetSecretValueCommand).callsFake(async () => {
      failures -= 1;
      if (failures >= 0) {
        throw awsError('InternalServiceError');
      }
      return { SecretString: JSON.stringify(ring) };
    });

    expect(await kindAfter(59_999)).toBe('forged');
    expect(await kindAfter(60_000)).toBe('forged');
    expect(await kindAfter(120_000)).toBe('valid');
    expect(await kindAfter(120_001)).toBe('valid');
  });

  it('counts no more once its key is taken away', async () => {
    const { mintPublicFormToken } = await aProcess({ current: 'k1', ...KEYS });
    const token = await mintPublicFormToken(NOW, 1);

    const { readPublicFormToken } = await aProcess({ current: 'k2', k2: KEYS.k2 });

    expect(await readPublicFormToken(token, NOW)).toEqual({ kind: 'forged' });
  });

  it('does not count under the name of another key', async () => {
    const { mintPublicFormToken, readPublicFormToken } = await aProcess();
    const token = (await mintPublicFormToken(NOW, 1)).replace('k1~', 'k2~');

    expect(await readPublicFormToken(token, NOW)).toEqual({ kind: 'forged' });
  });

  it.each(['', '~', 'k1', 'k1~', 'toString~1.1.x', '__proto__~1.1.x', 'k1~~'])(
    'takes "%s" for forged',
    async (token) => {
      const { readPublicFormToken } = await aProcess();

      expect(await readPublicFormToken(token, NOW)).toEqual({ kind: 'forged' });
    },
  );
});
