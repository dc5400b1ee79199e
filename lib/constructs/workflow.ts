import { readFileSync } from 'node:fs';
import { Aws, Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledgements.ts';
import { type tasks, workflows } from '../definition/tasks.ts';
import type { Concern } from './concern.ts';
import type { Foundation } from './foundation.ts';
import type { Resources } from './resources.ts';
import type { ServiceFunction } from './service-function.ts';
import { ServiceLogs } from './service-logs.ts';

interface WorkflowParts {
  readonly foundation: Foundation;
  readonly resources: Resources;
  readonly functions: Readonly<Record<keyof typeof tasks, ServiceFunction>>;
}

/**
 * The state machine from its file, with the functions' addresses in the place of the tasks' names. Its log
 * tells what failed, never with what input.
 */
export class Workflow extends Construct {
  readonly concern: Concern;

  constructor(scope: Construct, id: string, { foundation, resources, functions }: WorkflowParts) {
    super(scope, id);
    const { name, arn } = resources.workflow;
    const logs = new ServiceLogs(this, foundation, { of: name, writer: 'service' });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    const called = Object.values(functions).map(({ lambda }) => lambda.functionArn);
    for (const statement of [
      allow(['lambda:InvokeFunction'], called),
      ...keyUse(foundation, arn),
      ...watched(),
    ]) {
      role.addToPrincipalPolicy(statement);
    }
    const machine = new CfnStateMachine(this, 'StateMachine', {
      stateMachineName: name,
      roleArn: role.roleArn,
      definitionString: readFileSync(new URL(`../definition/${workflows.interest}`, import.meta.url), 'utf8'),
      definitionSubstitutions: Object.fromEntries(
        Object.entries(functions).map(([task, { lambda }]) => [task, lambda.functionArn]),
      ),
      encryptionConfiguration: { type: 'CUSTOMER_MANAGED_KMS_KEY', kmsKeyId: foundation.key.keyArn },
      loggingConfiguration: {
        level: 'ERROR',
        includeExecutionData: false,
        destinations: [{ cloudWatchLogsLogGroup: { logGroupArn: logs.logGroupArn } }],
      },
      tracingConfiguration: { enabled: true },
    });
    machine.node.addDependency(role);
    acknowledge(role, 'logDelivery');
    acknowledge(machine, 'failuresAlone');
    this.concern = failures(arn);
  }
}

/** AWS knows no narrower resource for handing a log over, or for traces. */
function watched(): PolicyStatement[] {
  return [
    allow(
      [
        'logs:CreateLogDelivery',
        'logs:DeleteLogDelivery',
        'logs:DescribeLogGroups',
        'logs:DescribeResourcePolicies',
        'logs:GetLogDelivery',
        'logs:ListLogDeliveries',
        'logs:PutResourcePolicy',
        'logs:UpdateLogDelivery',
      ],
      ['*'],
    ),
    allow(
      [
        'xray:GetSamplingRules',
        'xray:GetSamplingTargets',
        'xray:PutTelemetryRecords',
        'xray:PutTraceSegments',
      ],
      ['*'],
    ),
  ];
}

function keyUse({ key }: Foundation, machineArn: string): PolicyStatement[] {
  const logs = `arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:*`;
  return [
    allow(['kms:Decrypt', 'kms:GenerateDataKey'], [key.keyArn], {
      StringEquals: { 'kms:EncryptionContext:aws:states:stateMachineArn': machineArn },
    }),
    allow(['kms:GenerateDataKey'], [key.keyArn], {
      StringEquals: { 'kms:EncryptionContext:SourceArn': logs },
    }),
  ];
}

function allow(actions: string[], resources: string[], conditions = {}): PolicyStatement {
  return new PolicyStatement({ actions, resources, conditions });
}

function failures(stateMachineArn: string): Concern {
  const ended = (metricName: string) =>
    new Metric({
      namespace: 'AWS/States',
      metricName,
      dimensionsMap: { StateMachineArn: stateMachineArn },
      statistic: 'Sum',
    });
  return {
    name: 'executions-fail',
    whomItHurts: 'An application cannot go on by itself: company and consultant wait for nothing.',
    metric: new MathExpression({
      expression: 'failed + timedOut + aborted',
      label: 'executions that failed',
      period: Duration.minutes(5),
      usingMetrics: {
        failed: ended('ExecutionsFailed'),
        timedOut: ended('ExecutionsTimedOut'),
        aborted: ended('ExecutionsAborted'),
      },
    }),
    atLeast: 1,
    periods: 1,
    whereMissing: TreatMissingData.NOT_BREACHING,
  };
}
