import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach } from 'vitest';

/** One key, for whatever a test file's functions sign or hash. */
export function useKeyring(): void {
  const secrets = mockClient(SecretsManagerClient);
  const ring = { current: 'k1', k1: Buffer.alloc(32, 1).toString('base64') };

  beforeEach(() => {
    secrets.reset();
    secrets.on(GetSecretValueCommand).resolves({ SecretString: JSON.stringify(ring) });
  });
}
