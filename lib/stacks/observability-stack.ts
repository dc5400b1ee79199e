import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Deployment } from '../../schemas/deployment.ts';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import { ConcernAlarm } from '../constructs/concern-alarm.ts';
import type { Foundation } from '../constructs/foundation.ts';
import { MonthlyBudget } from '../constructs/monthly-budget.ts';
import { type Concerns, Overview } from '../constructs/overview.ts';

interface ObservabilityProps extends StackProps, Pick<Deployment, 'alarmEmail' | 'monthlyBudgetUsd'> {
  readonly foundation: Foundation;
  readonly concerns: Concerns;
}

/** Who is told, of what, and where it is seen together. */
export class ObservabilityStack extends Stack {
  constructor(scope: Construct, id: string, props: ObservabilityProps) {
    super(scope, id, props);
    const { foundation, concerns, alarmEmail, monthlyBudgetUsd } = props;
    const topic = new AlarmTopic(this, 'Alarms', { foundation, email: alarmEmail });
    const alarms = Object.values(concerns)
      .flat()
      .map((concern) => new ConcernAlarm(this, concern, { foundation, topic }));
    new Overview(this, 'Overview', { foundation, concerns, alarms });
    new MonthlyBudget(this, 'Budget', { name: foundation.name, usd: monthlyBudgetUsd, email: alarmEmail });
  }
}
