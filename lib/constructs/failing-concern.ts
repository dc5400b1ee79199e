import { Duration } from 'aws-cdk-lib';
import { MathExpression, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import type { FunctionName } from '../definition/functions.ts';
import { schedules } from '../definition/schedules.ts';
import type { Concern } from './concern.ts';
import type { ServiceFunction } from './service-function.ts';

/**
 * A function fails where Lambda sees it end in an error, and also where it only says so in its log: a route
 * answers 500, a run by the clock leaves one application to the next run. Lambda counts both as successes.
 */
export function failingConcern(
  { lambda, logs, metricNamespace }: ServiceFunction,
  { name, whomItHurts }: Pick<Concern, 'name' | 'whomItHurts'>,
  functionName: FunctionName,
): Concern {
  const said = logs.addMetricFilter('Failures', {
    filterPattern: FilterPattern.any(
      ...['failed', 'left to the next run'].map((line) => FilterPattern.stringValue('$.message', '=', line)),
    ),
    metricNamespace,
    metricName: name,
    metricValue: '1',
    // A sum needs both of its numbers, also where the function has never failed.
    defaultValue: 0,
  });
  return {
    name,
    whomItHurts,
    metric: new MathExpression({
      expression: 'FILL(seen, 0) + FILL(said, 0)',
      label: 'failures',
      period: periodOf(functionName),
      usingMetrics: {
        seen: lambda.metricErrors({ statistic: 'Sum' }),
        said: said.metric({ statistic: 'Sum' }),
      },
    }),
    atLeast: 1,
    periods: 2,
    whereMissing: TreatMissingData.NOT_BREACHING,
  };
}

/** As long as from one run to the next: two in a row would not be seen to fail otherwise. */
function periodOf(functionName: FunctionName): Duration {
  const intervals = schedules.filter((schedule) => schedule.function === functionName);
  return Duration.minutes(Math.max(5, ...intervals.map(({ everyMinutes }) => everyMinutes)));
}
