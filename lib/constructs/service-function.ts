import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as Lambda,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Environment } from '../../functions/runtime/environment.ts';
import { acknowledge } from '../acknowledgements.ts';
import { bundleFolder, bundleHash } from '../bundle-folder.ts';
import {
  type FunctionDefinition,
  type FunctionName,
  functionLimits,
  functions,
} from '../definition/functions.ts';
import type { Concern } from './concern.ts';
import { failingConcern } from './failing-concern.ts';
import { constructId, type Foundation } from './foundation.ts';
import { environmentOf, type Resources } from './resources.ts';
import { statementsFor } from './rights.ts';
import { ServiceLogs } from './service-logs.ts';

export interface FunctionParts {
  readonly foundation: Foundation;
  readonly resources: Resources;
}

/**
 * One function as `lib/definition/functions.ts` has it: a role and a log of its own, no right and no
 * variable that its code does not use.
 */
export class ServiceFunction extends Construct {
  readonly lambda: Lambda;
  readonly role: Role;
  readonly logs: LogGroup;
  /** Where what is counted in its log is found: two deployments may stand side by side. */
  readonly metricNamespace: string;
  /** What its failing means to people. */
  readonly concern: Concern;

  constructor(scope: Construct, name: FunctionName, { foundation, resources }: FunctionParts) {
    super(scope, constructId(name));
    const definition: FunctionDefinition = functions[name];
    const [, file = ''] = name.split('/');
    this.logs = new ServiceLogs(this, foundation, { of: file, writer: 'function' });
    this.metricNamespace = `interesseret/${foundation.name}`;
    this.role = this.roleFor(definition, foundation, resources);
    const bundle = bundleFolder(name);
    this.lambda = new Lambda(this, 'Function', {
      description: definition.whenItFails,
      code: Code.fromAsset(bundle, { assetHash: bundleHash(bundle) }),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: functionLimits.memoryMegabytes,
      timeout: Duration.seconds(functionLimits.timeoutSeconds),
      environment: { ...variablesOf(definition, environmentOf(resources)) },
      role: this.role,
      logGroup: this.logs,
      loggingFormat: LoggingFormat.JSON,
      // The lines that Lambda adds to each invocation by itself cost more than all of ours.
      systemLogLevelV2: SystemLogLevel.WARN,
      tracing: Tracing.ACTIVE,
    });
    acknowledge(this.lambda, 'noNetworkOfItsOwn');
    acknowledge(this.lambda, 'failuresAreKeptElsewhere');
    this.concern = failingConcern(this, { name: `${file}-fails`, whomItHurts: definition.whenItFails }, name);
  }

  private roleFor(definition: FunctionDefinition, { key }: Foundation, resources: Resources): Role {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const log = new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [this.logs.logGroupArn],
    });
    for (const statement of [log, ...statementsFor(definition, key, resources)]) {
      role.addToPrincipalPolicy(statement);
    }
    acknowledge(role, 'tracesAndStreams');
    return role;
  }
}

function variablesOf({ reads }: FunctionDefinition, environment: Environment): Partial<Environment> {
  return Object.fromEntries(reads.map((name) => [name, environment[name]]));
}
