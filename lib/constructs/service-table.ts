import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { indexes, table } from '../definition/tables.ts';
import type { Foundation } from './foundation.ts';

/** The one table. It is paid by use, can be set back to any second, and nobody deletes it by mistake. */
export class ServiceTable extends Table {
  constructor(scope: Construct, id: string, { stage, key }: Foundation) {
    super(scope, id, {
      partitionKey: { name: table.partitionKey, type: AttributeType.STRING },
      sortKey: { name: table.sortKey, type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: key,
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: stage.recoveryDays,
      },
      deletionProtection: stage.isDeletionProtected,
      removalPolicy: stage.removalPolicy,
      stream: StreamViewType[table.stream],
      timeToLiveAttribute: table.timeToLive,
    });
    for (const [indexName, { partitionKey, sortKey }] of Object.entries(indexes)) {
      this.addGlobalSecondaryIndex({
        indexName,
        partitionKey: { name: partitionKey, type: AttributeType.STRING },
        sortKey: { name: sortKey, type: AttributeType.STRING },
        projectionType: ProjectionType.KEYS_ONLY,
      });
    }
  }
}
