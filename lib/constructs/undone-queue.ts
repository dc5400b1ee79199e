import { Aws, Duration } from 'aws-cdk-lib';
import { TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledgements.ts';
import type { Concern } from './concern.ts';
import type { Foundation } from './foundation.ts';

/** Holds what should have happened and did not, until a person has looked: the runbook is in docs/operations.md. */
export class UndoneQueue extends Queue {
  private readonly key: Foundation['key'];

  constructor(scope: Construct, id: string, { stage, key }: Foundation) {
    super(scope, id, {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      dataKeyReuse: Duration.hours(24),
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      removalPolicy: stage.removalPolicy,
    });
    this.key = key;
    acknowledge(this, 'lastResort');
  }

  /** To put something in, and nothing else. */
  letFill(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.queueArn] }),
    );
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: [this.key.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': `sqs.${Aws.REGION}.amazonaws.com` } },
      }),
    );
  }

  concern({ name, whomItHurts }: Pick<Concern, 'name' | 'whomItHurts'>): Concern {
    const metric = this.metricApproximateNumberOfMessagesVisible({
      period: Duration.minutes(5),
      statistic: 'Maximum',
    });
    return {
      name,
      whomItHurts,
      metric,
      atLeast: 1,
      periods: 1,
      whereMissing: TreatMissingData.NOT_BREACHING,
    };
  }
}
