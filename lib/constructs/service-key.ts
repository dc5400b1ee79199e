import { Aws, Duration } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Foundation } from './foundation.ts';

/**
 * The one key of the service: table, queues, logs, secret, workflow and alarms. Functions get their use of
 * it with their rights; here stand the services of AWS that use it of their own accord.
 */
export class ServiceKey extends Key {
  constructor(scope: Construct, id: string, { name, stage }: Omit<Foundation, 'key'>) {
    super(scope, id, {
      alias: `alias/${name}`,
      description: `Encrypts all that ${name} keeps`,
      enableKeyRotation: true,
      pendingWindow: Duration.days(stage.keyPendingDays),
      removalPolicy: stage.removalPolicy,
    });
    const logsOf = (groups: string) =>
      `arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:log-group:${groups}`;
    this.addToResourcePolicy(grantsForServicesAlone());
    this.letUse(`logs.${Aws.REGION}.amazonaws.com`, {
      ArnLike: {
        'kms:EncryptionContext:aws:logs:arn': [
          logsOf(`/interesseret/${name}/*`),
          logsOf(`/aws/vendedlogs/interesseret/${name}/*`),
        ],
      },
    });
    // Step Functions hands its log over through this service.
    this.letUse('delivery.logs.amazonaws.com', { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } });
    // Alarms and events that reach an encrypted topic or queue.
    for (const service of ['cloudwatch', 'events']) {
      this.letUse(`${service}.amazonaws.com`, { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } });
    }
  }

  private letUse(service: string, conditions: Record<string, unknown>): void {
    const actions = ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey'];
    this.addToResourcePolicy(
      // In a key's own policy `*` is this key alone.
      new PolicyStatement({
        actions,
        resources: ['*'],
        principals: [new ServicePrincipal(service)],
        conditions,
      }),
    );
  }
}

/** Who may use the key cannot pass that on, but through a service of AWS that keeps something under it. */
function grantsForServicesAlone(): PolicyStatement {
  return new PolicyStatement({
    effect: Effect.DENY,
    actions: ['kms:CreateGrant'],
    resources: ['*'],
    principals: [new AnyPrincipal()],
    conditions: {
      BoolIfExists: { 'kms:GrantIsForAWSResource': 'false', 'aws:PrincipalIsAWSService': 'false' },
    },
  });
}
