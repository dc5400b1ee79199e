import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { EventRule } from '../definition/event-rules.ts';
import { constructId } from './foundation.ts';
import type { Resources } from './resources.ts';
import type { UndoneQueue } from './undone-queue.ts';

interface RuleParts {
  readonly resources: Resources;
  readonly lambda: Lambda;
  readonly undone: UndoneQueue;
}

/** Tells a function of what an AWS service did with something of ours. */
export class ServiceEventRule extends Rule {
  constructor(scope: Construct, rule: EventRule, { resources, lambda, undone }: RuleParts) {
    super(scope, constructId(rule.name), {
      description: `Tells ${rule.function} of ${rule.name}`,
      eventPattern: {
        source: [rule.source],
        detailType: [rule.detailType],
        detail: { ...rule.detail, ...ownOf(rule, resources) },
      },
    });
    this.addTarget(
      new LambdaFunction(lambda, {
        deadLetterQueue: undone,
        retryAttempts: 10,
        maxEventAge: Duration.hours(2),
      }),
    );
  }
}

/** An account may have other workflows and other mail. */
function ownOf({ source }: EventRule, { workflow, mail }: Resources): Record<string, unknown> {
  return source === 'aws.ses'
    ? { mail: { tags: { 'ses:configuration-set': [mail.configurationSet] } } }
    : { stateMachineArn: [workflow.arn] };
}
