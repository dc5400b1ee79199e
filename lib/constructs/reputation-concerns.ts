import { Duration } from 'aws-cdk-lib';
import { Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Concern } from './concern.ts';

/**
 * Below the rates at which AWS begins to look (5 % and 0.1 %) and well below those at which it stops all
 * mail: https://docs.aws.amazon.com/ses/latest/dg/monitor-sender-reputation.html
 */
const BOUNCES = 0.03;
const COMPLAINTS = 0.0008;

export function reputationConcerns(configurationSet: string): Concern[] {
  const rateOf = (metricName: string) =>
    new Metric({
      namespace: 'AWS/SES',
      metricName,
      dimensionsMap: { 'ses:configuration-set': configurationSet },
      period: Duration.hours(1),
      statistic: 'Average',
    });
  const steady = { periods: 2, whereMissing: TreatMissingData.IGNORE };
  return [
    {
      name: 'bounce-rate',
      whomItHurts: 'AWS may stop all mail, for too much of it goes to addresses that do not exist.',
      metric: rateOf('Reputation.BounceRate'),
      atLeast: BOUNCES,
      ...steady,
    },
    {
      name: 'complaint-rate',
      whomItHurts: 'AWS may stop all mail, for too many people call it unwanted.',
      metric: rateOf('Reputation.ComplaintRate'),
      atLeast: COMPLAINTS,
      ...steady,
    },
  ];
}
