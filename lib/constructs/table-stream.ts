import { Aws, Duration } from 'aws-cdk-lib';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  type Function as Lambda,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { StreamConsumer } from '../definition/tables.ts';
import type { EventFunctionParts } from './event-function.ts';
import { constructId } from './foundation.ts';

interface StreamParts extends EventFunctionParts {
  readonly lambda: Lambda;
  readonly role: Role;
}

/**
 * Tells a function of new items. One that cannot be done blocks no other for long: it is cut out of its
 * batch, tried for an hour at most, then left to the sweeper and noted as undone.
 */
export class TableStream extends Construct {
  constructor(scope: Construct, { eventName, sortKeyPrefix }: StreamConsumer, parts: StreamParts) {
    super(scope, `Stream${constructId(sortKeyPrefix.replace('#', ''))}`);
    const { lambda, role, undone, resources, foundation } = parts;
    const streamArn = resources.table.tableStreamArn;
    const rights: [string[], string, object][] = [
      [['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], streamArn, {}],
      // Knows no single stream.
      [['dynamodb:ListStreams'], '*', {}],
      [['kms:Decrypt'], foundation.key.keyArn, through('dynamodb')],
    ];
    for (const [actions, resource, conditions] of rights) {
      role.addToPrincipalPolicy(
        new PolicyStatement({ actions, resources: [resource], conditions: { ...conditions } }),
      );
    }
    const mapping = new EventSourceMapping(this, 'Source', {
      target: lambda,
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 10,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 10,
      maxRecordAge: Duration.hours(1),
      onFailure: { bind: () => ({ destination: undone.queueArn }) },
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.isEqual(eventName),
          dynamodb: { Keys: { sk: { S: FilterRule.beginsWith(sortKeyPrefix) } } },
        }),
      ],
    });
    // Lambda refuses a source that the role cannot read yet.
    mapping.node.addDependency(role);
  }
}

function through(service: string): object {
  return { StringEquals: { 'kms:ViaService': `${service}.${Aws.REGION}.amazonaws.com` } };
}
