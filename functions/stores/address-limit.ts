import type { Settings } from '../../schemas/settings.ts';
import { hmac } from '../runtime/secret.ts';
import type { Limit } from './counter-store.ts';

const DAY_SECONDS = 24 * 3600;

/**
 * How often in a day somebody can cause mail to an address by naming it, in a form or in a correction: it
 * may be a stranger's.
 */
export async function limitOfAddress(address: string, { limits }: Pick<Settings, 'limits'>): Promise<Limit> {
  return {
    name: `address#${await hmac('email-address', address.toLowerCase())}`,
    max: limits.submissionsPerAddressAndDay,
    periodSeconds: DAY_SECONDS,
  };
}
