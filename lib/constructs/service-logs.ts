import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledgements.ts';
import type { Foundation } from './foundation.ts';

/** AWS's own services write to groups of this prefix without a policy per group, of which there are few. */
type Writer = 'function' | 'service';

export class ServiceLogs extends LogGroup {
  constructor(scope: Construct, { name, stage, key }: Foundation, log: { of: string; writer: Writer }) {
    const folder = log.writer === 'function' ? '/interesseret' : '/aws/vendedlogs/interesseret';
    super(scope, 'Logs', {
      logGroupName: `${folder}/${name}/${log.of}`,
      retention: stage.logRetention,
      encryptionKey: key,
      removalPolicy: stage.removalPolicy,
    });
    acknowledge(this, 'logsAreShortAndEncrypted');
  }
}
