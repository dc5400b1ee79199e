import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eventRules } from '../../../lib/definition/event-rules.ts';
import { functions } from '../../../lib/definition/functions.ts';
import { refusals, routes } from '../../../lib/definition/routes.ts';
import { schedules } from '../../../lib/definition/schedules.ts';
import { indexes, streamConsumers, table } from '../../../lib/definition/tables.ts';
import { tasks } from '../../../lib/definition/tasks.ts';
import { type Json, nameOfFunction, type Resource, synthesised } from '../../support/synthesised.ts';

const resources = synthesised();
const ofType = (type: string) => resources.filter((resource) => resource.type === type);

/** The function that something in the same stack points at. */
function pointedAt({ stack }: Resource, reference: Json): string {
  const text = JSON.stringify(reference);
  const found = ofType('AWS::Lambda::Function').find(
    (lambda) => lambda.stack === stack && text.includes(`"${lambda.id}"`),
  );
  return found ? nameOfFunction(found) : '';
}

describe('the stacks', () => {
  it('deploy every function of the definition once', () => {
    const deployed = ofType('AWS::Lambda::Function').map(nameOfFunction);

    expect(deployed.toSorted()).toEqual(Object.keys(functions).toSorted());
  });

  it('route every path and method to the function that one machine calls for it', () => {
    const integrations = new Map(
      ofType('AWS::ApiGatewayV2::Integration').map((integration) => [
        integration.id,
        pointedAt(integration, integration.properties.IntegrationUri),
      ]),
    );
    const served = ofType('AWS::ApiGatewayV2::Route').map(({ properties }) => [
      properties.RouteKey,
      integrations.get(properties.Target['Fn::Join'][1][1].Ref),
    ]);
    const wanted = [
      ...routes.map(({ method, path, function: name }) => [`${method} ${path}`, name]),
      ...routes
        .filter(({ method }) => method === 'GET')
        .map(({ path, function: name }) => [`HEAD ${path}`, name]),
      ...[...new Set(routes.map(({ path }) => path))].map((path) => [`ANY ${path}`, refusals.method]),
      ['$default', refusals.path],
    ];

    expect(served.toSorted()).toEqual(wanted.toSorted());
  });

  it("run the state machine's file, with a function for each of its names", () => {
    const [machine] = ofType('AWS::StepFunctions::StateMachine');
    const file = new URL('../../../lib/definition/workflows/interest.asl.json', import.meta.url);
    const substituted: Readonly<Record<string, Json>> = machine?.properties.DefinitionSubstitutions;

    expect(machine?.properties.DefinitionString).toBe(readFileSync(file, 'utf8'));
    expect(
      Object.entries(substituted).map(([name, reference]) => [
        name,
        machine && pointedAt(machine, reference),
      ]),
    ).toEqual(Object.entries(tasks));
  });

  it('call functions by the same clock', () => {
    const called = ofType('AWS::Scheduler::Schedule').map((schedule) => [
      schedule.properties.Name,
      pointedAt(schedule, schedule.properties.Target.Arn),
      schedule.properties.ScheduleExpression,
    ]);
    const rates: Readonly<Record<number, string>> = { 1: 'rate(1 minute)', 60: 'rate(1 hour)' };
    const rate = (minutes: number) => rates[minutes] ?? `rate(${minutes} minutes)`;

    expect(called.toSorted()).toEqual(
      schedules
        .map(({ name, function: of, everyMinutes }) => [`rummelig-genstart-${name}`, of, rate(everyMinutes)])
        .toSorted(),
    );
  });

  it('tell functions of the same new items', () => {
    const told = ofType('AWS::Lambda::EventSourceMapping').map((mapping) => [
      pointedAt(mapping, mapping.properties.FunctionName),
      mapping.properties.FilterCriteria.Filters.map(({ Pattern }: Json) => JSON.parse(Pattern)),
    ]);

    expect(told.toSorted()).toEqual(
      streamConsumers
        .map(({ function: of, eventName, sortKeyPrefix }) => [
          of,
          [{ eventName: [eventName], dynamodb: { Keys: { sk: { S: [{ prefix: sortKeyPrefix }] } } } }],
        ])
        .toSorted(),
    );
  });

  it('tell functions of the same events, of this deployment alone', () => {
    const told = ofType('AWS::Events::Rule').map((rule) => {
      const { source, 'detail-type': types, detail } = rule.properties.EventPattern;
      expect(JSON.stringify(detail)).toContain('rummelig-genstart');
      const { stateMachineArn: _machine, mail: _mail, ...rest } = detail;
      return [pointedAt(rule, rule.properties.Targets), source, types, rest];
    });

    expect(told).toEqual(
      expect.arrayContaining(
        eventRules.map((rule) => [rule.function, [rule.source], [rule.detailType], rule.detail]),
      ),
    );
    expect(told).toHaveLength(eventRules.length);
  });

  it('make the table as one machine does', () => {
    const [stored] = ofType('AWS::DynamoDB::Table');

    expect(stored?.properties).toMatchObject({
      KeySchema: [
        { AttributeName: table.partitionKey, KeyType: 'HASH' },
        { AttributeName: table.sortKey, KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: Object.entries(indexes).map(([IndexName, keys]) => ({
        IndexName,
        KeySchema: [
          { AttributeName: keys.partitionKey, KeyType: 'HASH' },
          { AttributeName: keys.sortKey, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      })),
      StreamSpecification: { StreamViewType: 'KEYS_ONLY' },
      TimeToLiveSpecification: { AttributeName: table.timeToLive, Enabled: true },
    });
  });
});
