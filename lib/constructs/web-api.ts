import { Duration } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type DomainName,
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledgements.ts';
import { refusals, routes } from '../definition/routes.ts';
import type { Concern } from './concern.ts';
import { constructId, type Foundation } from './foundation.ts';
import type { ServiceFunction } from './service-function.ts';
import { ServiceLogs } from './service-logs.ts';

interface WebApiParts {
  readonly foundation: Foundation;
  readonly domainName: DomainName;
  /** By name, as the routes have them. */
  readonly functionOf: (name: string) => ServiceFunction;
}

/**
 * Every route of the definition. A `GET` answers `HEAD` too, which an HTTP API does not do by itself; what
 * is left of a path answers 405 and what is left of all paths 404. The log tells the route, never the
 * path: that holds the token of a link.
 */
export class WebApi extends Construct {
  readonly concerns: readonly Concern[];

  constructor(scope: Construct, id: string, { foundation, domainName, functionOf }: WebApiParts) {
    super(scope, id);
    const integrationOf = integrations(functionOf);
    const api = new HttpApi(this, 'Api', {
      apiName: foundation.name,
      description: 'Forms, and the pages behind links in mails',
      disableExecuteApiEndpoint: true,
      createDefaultStage: false,
      defaultIntegration: integrationOf(refusals.path),
    });
    const paths = new Set(routes.map(({ path }) => path));
    const all = [
      ...routes,
      ...[...paths].map((path) => ({ method: 'ANY', path, function: refusals.method }) as const),
    ];
    for (const route of all) {
      const methods = METHODS[route.method];
      api.addRoutes({ path: route.path, methods, integration: integrationOf(route.function) });
    }
    const { burst, perSecond } = foundation.stage.requests;
    const stage = new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      domainMapping: { domainName },
      throttle: { burstLimit: burst, rateLimit: perSecond },
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new ServiceLogs(this, foundation, { of: 'requests', writer: 'service' }),
        ),
        format: AccessLogFormat.custom(JSON.stringify(LOGGED)),
      },
    });
    acknowledge(api, 'publicRoutes');
    acknowledge(api, 'callsOfTheApi');
    this.concerns = [errorPages(stage), slowPages(stage)];
  }
}

const METHODS = {
  GET: [HttpMethod.GET, HttpMethod.HEAD],
  POST: [HttpMethod.POST],
  ANY: [HttpMethod.ANY],
};

const LOGGED = {
  requestId: '$context.requestId',
  at: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  bytes: '$context.responseLength',
  error: '$context.integrationErrorMessage',
};

function integrations(functionOf: WebApiParts['functionOf']): (name: string) => HttpLambdaIntegration {
  const made = new Map<string, HttpLambdaIntegration>();
  return (name) => {
    const found = made.get(name) ?? new HttpLambdaIntegration(constructId(name), functionOf(name).lambda);
    made.set(name, found);
    return found;
  };
}

function errorPages(stage: HttpStage): Concern {
  return {
    name: 'error-pages',
    whomItHurts: 'People see an error page in place of what they asked for.',
    metric: stage.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
    atLeast: 1,
    periods: 2,
    whereMissing: TreatMissingData.NOT_BREACHING,
  };
}

function slowPages(stage: HttpStage): Concern {
  return {
    name: 'slow-pages',
    whomItHurts: 'People wait for seconds before a page comes, and some give up.',
    metric: stage.metricLatency({ period: Duration.minutes(5), statistic: 'p95' }),
    atLeast: 5000,
    periods: 3,
    whereMissing: TreatMissingData.NOT_BREACHING,
  };
}
