import { Aws } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledgements.ts';
import type { Foundation } from './foundation.ts';

/**
 * The person who is told; they confirm once, by a link in AWS's first mail to them. Where alarms are not
 * mailed nobody listens.
 */
export class AlarmTopic extends Topic {
  constructor(
    scope: Construct,
    id: string,
    { foundation, email }: { foundation: Foundation; email: string },
  ) {
    super(scope, id, { masterKey: foundation.key, enforceSSL: true, displayName: foundation.name });
    // A policy of our own takes the place of the one that lets the account's alarms in.
    this.addToResourcePolicy(
      new PolicyStatement({
        actions: ['sns:Publish'],
        resources: [this.topicArn],
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    if (foundation.stage.areAlarmsMailed) {
      this.addSubscription(new EmailSubscription(email));
    }
    acknowledge(this, 'mailToAPerson');
  }
}
