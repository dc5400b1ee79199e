import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledgements.ts';
import type { Concern } from '../constructs/concern.ts';
import { EventFunction } from '../constructs/event-function.ts';
import { overdueConcern } from '../constructs/log-concerns.ts';
import { type FunctionParts, ServiceFunction } from '../constructs/service-function.ts';
import { UndoneQueue } from '../constructs/undone-queue.ts';
import { Workflow } from '../constructs/workflow.ts';
import { tasks } from '../definition/tasks.ts';

/** What carries an application on: the state machine, its tasks, and the sweepers around it. */
export class WorkflowStack extends Stack {
  readonly concerns: readonly Concern[];

  constructor(scope: Construct, id: string, props: StackProps & FunctionParts) {
    super(scope, id, props);
    const { foundation, resources } = props;
    const undone = new UndoneQueue(this, 'Undone', foundation);
    const parts = { foundation, resources, undone };
    const functions = {
      advance: new ServiceFunction(this, tasks.advance, parts),
      giveUp: new ServiceFunction(this, tasks.giveUp, parts),
    };
    const workflow = new Workflow(this, 'Workflow', { foundation, resources, functions });
    const starter = new EventFunction(this, 'events/start-execution', parts);
    const waker = new EventFunction(this, 'events/wake-executions', parts);
    acknowledge(waker, 'ownExecutions', `[Resource::${starred(resources)}]`);
    const restarter = new EventFunction(this, 'events/restart-execution', parts);
    const standIns = new EventFunction(this, 'events/find-stand-ins', parts);
    const deleter = new EventFunction(this, 'events/delete-due', parts);
    const all = [...Object.values(functions), starter, waker, restarter, standIns, deleter];
    this.concerns = [
      workflow.concern,
      ...all.map(({ concern }) => concern),
      ...overdueConcerns({ starter, waker, deleter }),
      undone.concern({
        name: 'workflow-undone',
        whomItHurts: 'A start, a wake or a deletion may have been left undone.',
      }),
    ];
  }
}

/** As the rule writes an ARN whose account and region are not known yet. */
function starred({ workflow }: FunctionParts['resources']): string {
  return `arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:${workflow.name}:*`;
}

function overdueConcerns(sweepers: Readonly<Record<'starter' | 'waker' | 'deleter', ServiceFunction>>) {
  return [
    overdueConcern(sweepers.starter, {
      name: 'starts-are-late',
      whomItHurts: 'New applications lie still: no consultant has been asked.',
      minutes: 15,
      lookedEvery: Duration.minutes(5),
    }),
    overdueConcern(sweepers.waker, {
      name: 'acts-are-late',
      whomItHurts: 'Somebody decided, withdrew or ran out of time, and nothing follows from it.',
      minutes: 45,
      lookedEvery: Duration.minutes(5),
    }),
    overdueConcern(sweepers.deleter, {
      name: 'deletion-is-late',
      whomItHurts: 'Personal data is kept beyond the date that people were told.',
      minutes: 24 * 60,
      lookedEvery: Duration.hours(2),
    }),
  ];
}
