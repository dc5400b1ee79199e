import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Deployment } from '../../schemas/deployment.ts';
import type { Concern } from '../constructs/concern.ts';
import { type FunctionParts, ServiceFunction } from '../constructs/service-function.ts';
import { WebApi } from '../constructs/web-api.ts';
import { WebDomain } from '../constructs/web-domain.ts';
import { type FunctionName, functions } from '../definition/functions.ts';

type ApiProps = StackProps &
  FunctionParts &
  Pick<Deployment, 'publicOrigin' | 'hostedZone' | 'certificateArn'>;

/** What people and programs reach: one function per route, behind one host. */
export class ApiStack extends Stack {
  readonly concerns: readonly Concern[];

  constructor(scope: Construct, id: string, props: ApiProps) {
    super(scope, id, props);
    const { foundation } = props;
    const made = new Map(
      names().map((name): [string, ServiceFunction] => [name, new ServiceFunction(this, name, props)]),
    );
    const functionOf = (name: string) => {
      const found = made.get(name);
      if (found === undefined) {
        throw new Error(`No definition names a function ${name}`);
      }
      return found;
    };
    const { domainName } = new WebDomain(this, 'WebDomain', props);
    const api = new WebApi(this, 'WebApi', { foundation, domainName, functionOf });
    this.concerns = [...api.concerns, tooManyAtOnce(), ...[...made.values()].map(({ concern }) => concern)];
  }
}

/** Of the whole account, for all functions share what it may run at once. */
function tooManyAtOnce(): Concern {
  return {
    name: 'functions-throttled',
    whomItHurts: 'People meet an error page, and mail is late: more runs at once than the account may.',
    metric: Lambda.metricAllThrottles({ period: Duration.minutes(5), statistic: 'Sum' }),
    atLeast: 5,
    periods: 1,
    whereMissing: TreatMissingData.NOT_BREACHING,
  };
}

function names(): FunctionName[] {
  return Object.keys(functions).filter((name): name is FunctionName => name.startsWith('api/'));
}
