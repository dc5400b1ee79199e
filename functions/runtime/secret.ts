import { createHmac } from 'node:crypto';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import { now } from './clock.ts';
import { environment } from './environment.ts';
import { once } from './once.ts';

/** Keys by id, so that the current one can be replaced while what the old ones signed still verifies. */
const keyringSchema = z
  .object({ current: z.string() })
  // Key by id, beside `current`: of the shapes that Secrets Manager can generate, the one with room for more.
  .catchall(z.string().min(32))
  .transform(({ current, ...keys }) => ({ current, keys }))
  .refine((ring) => Object.hasOwn(ring.keys, ring.current));

/** Each purpose has a key of its own: what one signs says nothing under another. */
type Purpose = 'form-token' | 'ip-prefix' | 'email-address';

const client = once(() => new SecretsManagerClient({}));

type Keyring = z.infer<typeof keyringSchema>;

/** A key that is not known here may be newer than what was read, and is asked for so often at most. */
const RENEWED_AFTER_MS = 60_000;

let readAt = 0;
let reading: Promise<Keyring> | undefined;

/** Begins to read the keys beside what else a request waits for; where that fails, who wants one asks again. */
export function expectKeys(): void {
  keyring().catch(() => undefined);
}

/** A failed read is not kept: the next caller asks again. */
async function keyring(): Promise<Keyring> {
  reading ??= readKeyring().catch((error: unknown) => {
    reading = undefined;
    throw error;
  });
  return reading;
}

/** Read again where it lacks this key; the one that was read serves on where that fails. */
async function keyringWith(keyId: string): Promise<Keyring> {
  const known = await keyring();
  if (Object.hasOwn(known.keys, keyId) || now().getTime() - readAt < RENEWED_AFTER_MS) {
    return known;
  }
  reading = readKeyring().catch(() => known);
  return reading;
}

async function readKeyring(): Promise<Keyring> {
  readAt = now().getTime();
  const answer = await client().send(new GetSecretValueCommand({ SecretId: environment('SECRET_ID') }));
  return keyringSchema.parse(JSON.parse(answer.SecretString ?? 'null'));
}

/** HMAC-SHA256 (RFC 2104) as `{keyId}.{hex}`: stands for a value that must not be kept. */
export async function hmac(purpose: Purpose, value: string): Promise<string> {
  const { keyId, key } = await signingKey(purpose);
  return `${keyId}.${createHmac('sha256', key).update(value).digest('hex')}`;
}

/** The key of this purpose with which is signed now. */
export async function signingKey(purpose: Purpose): Promise<{ keyId: string; key: string }> {
  const { current, keys } = await keyring();
  return { keyId: current, key: derived(keys[current] ?? '', purpose) };
}

/** The key of this purpose by its id, also one that has been replaced since. */
export async function verifyingKey(purpose: Purpose, keyId: string): Promise<string | undefined> {
  const { keys } = await keyringWith(keyId);
  const key = Object.hasOwn(keys, keyId) ? keys[keyId] : undefined;
  return key === undefined ? undefined : derived(key, purpose);
}

function derived(key: string, purpose: Purpose): string {
  return createHmac('sha256', key).update(purpose).digest('hex');
}
