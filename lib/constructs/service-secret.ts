import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledgements.ts';
import type { Foundation } from './foundation.ts';

/**
 * The keyring that `functions/runtime/secret.ts` reads: one key, made here and seen by nobody. A second is
 * added by hand, for what the first has signed must verify on (docs/operations.md).
 */
export class ServiceSecret extends Secret {
  constructor(scope: Construct, id: string, { name, stage, key }: Foundation) {
    super(scope, id, {
      secretName: `${name}/keyring`,
      description: 'Signs the pages of forms, and stands for addresses and networks that are only counted',
      encryptionKey: key,
      removalPolicy: stage.removalPolicy,
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ current: 'k1' }),
        generateStringKey: 'k1',
        excludePunctuation: true,
        // Letters and digits: 64 of them are more than 256 bits.
        passwordLength: 64,
      },
    });
    acknowledge(this, 'keysAreAddedByHand');
  }
}
