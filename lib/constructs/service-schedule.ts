import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { Schedule } from '../definition/schedules.ts';
import { constructId, type Foundation } from './foundation.ts';
import type { UndoneQueue } from './undone-queue.ts';

interface ScheduleParts {
  readonly foundation: Foundation;
  readonly lambda: Lambda;
  readonly undone: UndoneQueue;
}

/** Calls a function by the clock; what it cannot call is noted as undone. */
export class ServiceSchedule extends Construct {
  constructor(scope: Construct, { name, everyMinutes }: Schedule, parts: ScheduleParts) {
    super(scope, constructId(name));
    const { foundation, lambda, undone } = parts;
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    role.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [lambda.functionArn] }),
    );
    undone.letFill(role);
    const schedule = new CfnSchedule(this, 'Schedule', {
      name: `${foundation.name}-${name}`,
      scheduleExpression: everyMinutes === 60 ? 'rate(1 hour)' : minutes(everyMinutes),
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: lambda.functionArn,
        roleArn: role.roleArn,
        deadLetterConfig: { arn: undone.queueArn },
        // The next run does what this one could not.
        retryPolicy: { maximumRetryAttempts: 2, maximumEventAgeInSeconds: 300 },
      },
    });
    schedule.node.addDependency(role);
  }
}

function minutes(count: number): string {
  return `rate(${count} ${count === 1 ? 'minute' : 'minutes'})`;
}
