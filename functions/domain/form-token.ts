import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a page was made from. On public forms the revision is the form's version. */
interface PageMark {
  readonly issuedAt: Date;
  readonly revision: number;
}

type FormTokenReading =
  | {
      readonly kind: 'valid';
      readonly issuedAt: Date;
      readonly revision: number;
      readonly ageSeconds: number;
    }
  | { readonly kind: 'expired' }
  | { readonly kind: 'forged' };

const LIFETIME_SECONDS = 24 * 3600;
/** Clocks of two machines differ a little; more than this is no honest page. */
const CLOCK_SKEW_SECONDS = 5 * 60;

export function mintFormToken(key: string, { issuedAt, revision }: PageMark): string {
  const mark = `${issuedAt.getTime()}.${revision}`;
  return `${mark}.${signatureOf(key, mark)}`;
}

export function readFormToken(key: string, token: string, now: Date): FormTokenReading {
  const [, mark, issued, revision, signature] = /^((\d{1,15})\.(\d{1,9}))\.([\w-]{43})$/.exec(token) ?? [];
  if (mark === undefined || signature === undefined || !isEqual(signature, signatureOf(key, mark))) {
    return { kind: 'forged' };
  }
  const issuedAt = new Date(Number(issued));
  const ageSeconds = (now.getTime() - issuedAt.getTime()) / 1000;
  if (ageSeconds < -CLOCK_SKEW_SECONDS) {
    return { kind: 'forged' };
  }
  if (ageSeconds > LIFETIME_SECONDS) {
    return { kind: 'expired' };
  }
  return { kind: 'valid', issuedAt, revision: Number(revision), ageSeconds: Math.max(0, ageSeconds) };
}

function signatureOf(key: string, mark: string): string {
  // The word keeps these signatures apart from others made with the same key.
  return createHmac('sha256', key).update(`form ${mark}`).digest('base64url');
}

function isEqual(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
