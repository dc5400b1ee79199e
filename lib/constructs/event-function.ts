import { CfnEventInvokeConfig } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { eventRules } from '../definition/event-rules.ts';
import type { FunctionName } from '../definition/functions.ts';
import { schedules } from '../definition/schedules.ts';
import { streamConsumers } from '../definition/tables.ts';
import { ServiceEventRule } from './service-event-rule.ts';
import { type FunctionParts, ServiceFunction } from './service-function.ts';
import { ServiceSchedule } from './service-schedule.ts';
import { TableStream } from './table-stream.ts';
import type { UndoneQueue } from './undone-queue.ts';

export interface EventFunctionParts extends FunctionParts {
  readonly undone: UndoneQueue;
}

/** A function that nobody waits for, with all that the definition lets call it. What fails for good is kept. */
export class EventFunction extends ServiceFunction {
  constructor(scope: Construct, name: FunctionName, parts: EventFunctionParts) {
    super(scope, name, parts);
    const { undone } = parts;
    undone.letFill(this.lambda);
    this.keepUndone(undone);
    for (const consumer of streamConsumers.filter((each) => each.function === name)) {
      new TableStream(this, consumer, { ...parts, lambda: this.lambda, role: this.role });
    }
    for (const schedule of schedules.filter((each) => each.function === name)) {
      new ServiceSchedule(this, schedule, { ...parts, lambda: this.lambda });
    }
    for (const rule of eventRules.filter((each) => each.function === name)) {
      new ServiceEventRule(this, rule, { ...parts, lambda: this.lambda });
    }
  }

  /** Two more tries, an hour at most: each of these functions has a sweeper that finds the rest. */
  private keepUndone(undone: UndoneQueue): void {
    const config = new CfnEventInvokeConfig(this, 'WhenInvoked', {
      functionName: this.lambda.functionName,
      qualifier: '$LATEST',
      maximumRetryAttempts: 2,
      maximumEventAgeInSeconds: 3600,
      destinationConfig: { onFailure: { destination: undone.queueArn } },
    });
    // Lambda refuses a destination that the role cannot reach yet.
    config.node.addDependency(this.role);
  }
}
