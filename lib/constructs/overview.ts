import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Concern } from './concern.ts';
import type { Foundation } from './foundation.ts';

/** By the part of the service that they are about. */
export type Concerns = Readonly<Record<string, readonly Concern[]>>;

interface OverviewParts {
  readonly foundation: Foundation;
  readonly concerns: Concerns;
  readonly alarms: readonly Alarm[];
}

/** The one dashboard: every alarm's state on top, then a graph of each concern under its own sentence. */
export class Overview extends Dashboard {
  constructor(scope: Construct, id: string, { foundation, concerns, alarms }: OverviewParts) {
    super(scope, id, { dashboardName: foundation.name, start: '-P2D' });
    this.addWidgets(
      new AlarmStatusWidget({ title: 'What is wrong now', alarms: [...alarms], width: 24, height: 6 }),
    );
    for (const [part, of] of Object.entries(concerns)) {
      this.addWidgets(new TextWidget({ markdown: `# ${part}`, width: 24, height: 1 }));
      this.addWidgets(...of.map(graph));
    }
  }
}

function graph({ name, whomItHurts, metric, atLeast }: Concern): GraphWidget {
  return new GraphWidget({
    title: name,
    left: [metric],
    leftAnnotations: [{ value: atLeast, label: whomItHurts }],
    leftYAxis: { min: 0 },
    width: 6,
    height: 5,
  });
}
