import { createHmac, timingSafeEqual } from 'node:crypto';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import { environment } from './environment.ts';
import { once } from './once.ts';

/** Keys by id, so that the current one can be replaced while what the old ones signed still verifies. */
const keyringSchema = z
  .object({ current: z.string(), keys: z.record(z.string(), z.base64()) })
  .refine((ring) => Object.hasOwn(ring.keys, ring.current));

/** What one code is for: the same value under another purpose gives another code. */
export type HmacPurpose = 'form-token' | 'ip-prefix' | 'email-address';

const client = once(() => new SecretsManagerClient({}));

/** A failed read is not kept: the next caller asks again. */
let reading: Promise<z.infer<typeof keyringSchema>> | undefined;

async function keyring(): Promise<z.infer<typeof keyringSchema>> {
  reading ??= readKeyring().catch((error: unknown) => {
    reading = undefined;
    throw error;
  });
  return reading;
}

async function readKeyring(): Promise<z.infer<typeof keyringSchema>> {
  const answer = await client().send(new GetSecretValueCommand({ SecretId: environment('SECRET_ID') }));
  return keyringSchema.parse(JSON.parse(answer.SecretString ?? 'null'));
}

/** HMAC-SHA256 (RFC 2104) as `{keyId}.{hex}`. */
export async function hmac(purpose: HmacPurpose, value: string): Promise<string> {
  const { current, keys } = await keyring();
  return `${current}.${code(keys[current] ?? '', purpose, value)}`;
}

export async function isHmac(given: string, purpose: HmacPurpose, value: string): Promise<boolean> {
  const { keys } = await keyring();
  const keyId = given.slice(0, given.indexOf('.'));
  const key = Object.hasOwn(keys, keyId) ? keys[keyId] : undefined;
  if (key === undefined) {
    return false;
  }
  const expected = Buffer.from(`${keyId}.${code(key, purpose, value)}`);
  const actual = Buffer.from(given);
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

function code(key: string, purpose: HmacPurpose, value: string): string {
  return createHmac('sha256', Buffer.from(key, 'base64')).update(`${purpose}\n${value}`).digest('hex');
}
