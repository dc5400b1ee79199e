import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { StageName } from '../schemas/deployment.ts';

/** What differs between stages; nothing else does. */
export interface Stage {
  /** What becomes of table, keys and logs when a stack is deleted. */
  readonly removalPolicy: RemovalPolicy;
  readonly isDeletionProtected: boolean;
  /** Days for which a deleted key, and all that it encrypts, can be brought back. */
  readonly keyPendingDays: number;
  /** Days to which the table can be set back. */
  readonly recoveryDays: number;
  readonly logRetention: RetentionDays;
  /** Whether alarms write to a person; they stand on the dashboard in any case. */
  readonly areAlarmsMailed: boolean;
  /** Requests that the whole service takes: a second's worth at once, and every second. */
  readonly requests: { readonly burst: number; readonly perSecond: number };
}

export const stages: Readonly<Record<StageName, Stage>> = {
  trial: {
    removalPolicy: RemovalPolicy.DESTROY,
    isDeletionProtected: false,
    keyPendingDays: 7,
    recoveryDays: 1,
    logRetention: RetentionDays.TWO_WEEKS,
    areAlarmsMailed: false,
    requests: { burst: 20, perSecond: 10 },
  },
  production: {
    removalPolicy: RemovalPolicy.RETAIN,
    isDeletionProtected: true,
    keyPendingDays: 30,
    recoveryDays: 35,
    logRetention: RetentionDays.THREE_MONTHS,
    areAlarmsMailed: true,
    requests: { burst: 200, perSecond: 100 },
  },
};
