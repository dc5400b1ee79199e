import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { SECRET_ID } from './names.ts';
import { type Operations, ServiceFault } from './services-server.ts';

/** Secrets Manager's one operation, over a keyring that is made once and kept in the folder. */
export function secrets(folder: string): Operations {
  const keyring = keptKeyring(join(folder, 'secret.json'));
  return {
    'secretsmanager.GetSecretValue': (input) => {
      const { SecretId } = z.object({ SecretId: z.string() }).parse(input);
      if (SecretId !== SECRET_ID) {
        throw new ServiceFault(
          'ResourceNotFoundException',
          "Secrets Manager can't find the specified secret.",
        );
      }
      return { Name: SECRET_ID, SecretString: keyring };
    },
  };
}

function keptKeyring(file: string): string {
  const made = { current: 'k1', k1: randomBytes(32).toString('base64url') };
  try {
    writeFileSync(file, JSON.stringify(made), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
      throw error;
    }
  }
  // An earlier version kept the keys one level deeper.
  const { keys = {}, ...ring } = JSON.parse(readFileSync(file, 'utf8'));
  return JSON.stringify({ ...ring, ...keys });
}
