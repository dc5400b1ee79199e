import { Alarm, ComparisonOperator } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Concern } from './concern.ts';
import { constructId, type Foundation } from './foundation.ts';

/** Its description is what whoever is woken reads first: whom it hurts, and where to read on. */
export class ConcernAlarm extends Alarm {
  constructor(
    scope: Construct,
    concern: Concern,
    { foundation, topic }: { foundation: Foundation; topic: ITopic },
  ) {
    super(scope, constructId(concern.name), {
      alarmName: `${foundation.name}-${concern.name}`,
      alarmDescription: `${concern.whomItHurts} See docs/operations.md, ${concern.name}.`,
      metric: concern.metric,
      threshold: concern.atLeast,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: concern.periods,
      treatMissingData: concern.whereMissing,
    });
    const action = new SnsAction(topic);
    this.addAlarmAction(action);
    this.addOkAction(action);
  }
}
