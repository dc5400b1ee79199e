import { Duration } from 'aws-cdk-lib';
import { TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import type { Concern } from './concern.ts';
import type { ServiceFunction } from './service-function.ts';

type Told = Pick<Concern, 'name' | 'whomItHurts'>;

interface Overdue extends Told {
  /** How late the latest may be. */
  readonly minutes: number;
  /** How long a look is due again at the latest: none at all is a concern as well. */
  readonly lookedEvery: Duration;
}

/** How late the latest is of what a sweeper found due: `functions/stores/due-index.ts` writes the line. */
export function overdueConcern(sweeper: ServiceFunction, overdue: Overdue): Concern {
  const { name, whomItHurts, minutes, lookedEvery } = overdue;
  return {
    name,
    whomItHurts,
    metric: logMetric(sweeper, { name, line: 'due', value: '$.oldestSeconds' }).with({
      period: lookedEvery,
      statistic: 'Maximum',
    }),
    atLeast: minutes * 60,
    periods: 3,
    whereMissing: TreatMissingData.BREACHING,
  };
}

/** A line that stands in the log only when something is over for good. */
export function lineConcern(
  writer: ServiceFunction,
  { name, whomItHurts, line }: Told & { line: string },
): Concern {
  return {
    name,
    whomItHurts,
    metric: logMetric(writer, { name, line, value: '1' }).with({
      period: Duration.minutes(5),
      statistic: 'Sum',
    }),
    atLeast: 1,
    periods: 1,
    whereMissing: TreatMissingData.NOT_BREACHING,
  };
}

function logMetric(
  { logs, metricNamespace }: ServiceFunction,
  { name, line, value }: { name: string; line: string; value: string },
) {
  return logs
    .addMetricFilter(name, {
      filterPattern: FilterPattern.stringValue('$.message', '=', line),
      metricNamespace,
      metricName: name,
      metricValue: value,
    })
    .metric();
}
