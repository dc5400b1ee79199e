import { mintFormToken, readFormToken } from '../domain/form-token.ts';
import { signingKey, verifyingKey } from '../runtime/secret.ts';

export type PageReading = ReturnType<typeof readFormToken>;

/** For a public page, which no link's token could key: signed with the service's secret, key id first. */
export async function mintPublicFormToken(issuedAt: Date, formVersion: number): Promise<string> {
  const { keyId, key } = await signingKey('form-token');
  return `${keyId}~${mintFormToken(key, { issuedAt, revision: formVersion })}`;
}

export async function readPublicFormToken(token: string, now: Date): Promise<PageReading> {
  const [keyId = '', mark = ''] = token.split('~');
  const key = await verifyingKey('form-token', keyId);
  return key === undefined ? { kind: 'forged' } : readFormToken(key, mark, now);
}
