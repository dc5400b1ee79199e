import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { type ITable, Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Deployment } from '../../schemas/deployment.ts';
import type { Concern } from '../constructs/concern.ts';
import type { Foundation } from '../constructs/foundation.ts';
import type { Resources } from '../constructs/resources.ts';
import { ServiceKey } from '../constructs/service-key.ts';
import { ServiceSecret } from '../constructs/service-secret.ts';
import { ServiceTable } from '../constructs/service-table.ts';
import { throttledConcern } from '../constructs/throttled-concern.ts';

type DataProps = StackProps & Omit<Foundation, 'key'> & Pick<Deployment, 'restoredTable'>;

/** What is kept: the table, the keyring, and the key to both. */
export class DataStack extends Stack {
  readonly key: IKey;
  readonly table: Resources['table'];
  readonly secret: ServiceSecret;
  readonly concerns: readonly Concern[];

  constructor(scope: Construct, id: string, { name, stage, restoredTable, ...props }: DataProps) {
    super(scope, id, props);
    this.key = new ServiceKey(this, 'Key', { name, stage });
    const foundation = { name, stage, key: this.key };
    const made = new ServiceTable(this, 'Table', foundation);
    const { table, tableStreamArn } = inUse(this, made, restoredTable);
    const { tableName, tableArn } = table;
    this.table = { tableName, tableArn, tableStreamArn };
    this.secret = new ServiceSecret(this, 'Keyring', foundation);
    // `npm run manage -- … --stage` finds the table by it.
    new CfnOutput(this, 'TableName', { value: tableName });
    this.concerns = [throttledConcern(table)];
  }
}

/**
 * What the table in the stack exports is exported also while another is used: the stacks that import it
 * could not let go of it otherwise.
 */
function inUse(
  stack: Stack,
  made: Table,
  restored: Deployment['restoredTable'],
): { table: Pick<ITable, 'tableName' | 'tableArn' | 'metric'>; tableStreamArn: string } {
  const tableStreamArn = made.tableStreamArn ?? '';
  for (const value of [made.tableArn, made.tableName, tableStreamArn]) {
    stack.exportValue(value);
  }
  return restored === undefined
    ? { table: made, tableStreamArn }
    : { table: Table.fromTableName(stack, 'Restored', restored.name), tableStreamArn: restored.streamArn };
}
