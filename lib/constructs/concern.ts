import type { IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';

/** Something that must not be: one alarm, one line in docs/operations.md. */
export interface Concern {
  /** Kebab-case; the alarm is called `{deployment}-{name}`. */
  readonly name: string;
  /** What people notice, in a sentence. */
  readonly whomItHurts: string;
  readonly metric: IMetric;
  /** Raised when the metric reaches this. */
  readonly atLeast: number;
  /** Periods in a row, so that what passes by itself wakes nobody. */
  readonly periods: number;
  readonly whereMissing: TreatMissingData;
}
