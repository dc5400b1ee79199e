import { randomBytes } from 'node:crypto';

/** A task token names its execution, so that one is told apart that never was given out. */
export function mintTaskToken(execution: string): string {
  return `${Buffer.from(execution).toString('base64url')}.${randomBytes(32).toString('base64url')}`;
}

export function executionOf(token: string): string | undefined {
  const [name, secret] = token.split('.');
  return name && secret ? Buffer.from(name, 'base64url').toString() : undefined;
}
