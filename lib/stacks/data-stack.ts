import { Stack, type StackProps } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Concern } from '../constructs/concern.ts';
import type { Foundation } from '../constructs/foundation.ts';
import { ServiceKey } from '../constructs/service-key.ts';
import { ServiceSecret } from '../constructs/service-secret.ts';
import { ServiceTable } from '../constructs/service-table.ts';
import { throttledConcern } from '../constructs/throttled-concern.ts';

/** What is kept: the table, the keyring, and the key to both. */
export class DataStack extends Stack {
  readonly key: IKey;
  readonly table: ServiceTable;
  readonly secret: ServiceSecret;
  readonly concerns: readonly Concern[];

  constructor(scope: Construct, id: string, props: StackProps & Omit<Foundation, 'key'>) {
    super(scope, id, props);
    const { name, stage } = props;
    this.key = new ServiceKey(this, 'Key', { name, stage });
    const foundation = { name, stage, key: this.key };
    this.table = new ServiceTable(this, 'Table', foundation);
    this.secret = new ServiceSecret(this, 'Keyring', foundation);
    this.concerns = [throttledConcern(this.table)];
  }
}
