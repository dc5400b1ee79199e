import { Duration } from 'aws-cdk-lib';
import { MathExpression, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { Concern } from './concern.ts';

/** DynamoDB takes more by itself, but not more than twice as much within half an hour. */
export function throttledConcern(table: Pick<ITable, 'metric'>): Concern {
  const eventsOf = (metricName: string) => table.metric(metricName, { statistic: 'Sum' });
  return {
    name: 'table-throttles',
    whomItHurts: 'Pages are slow or fail, for more comes at once than the table takes.',
    metric: new MathExpression({
      expression: 'FILL(reads, 0) + FILL(writes, 0)',
      label: 'requests that were put off',
      period: Duration.minutes(5),
      usingMetrics: { reads: eventsOf('ReadThrottleEvents'), writes: eventsOf('WriteThrottleEvents') },
    }),
    atLeast: 10,
    periods: 2,
    whereMissing: TreatMissingData.NOT_BREACHING,
  };
}
