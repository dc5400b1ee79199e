import { describe, expect, it } from 'vitest';
import { environmentSchema } from '../../../functions/runtime/environment.ts';
import { type FunctionDefinition, functions } from '../../../lib/definition/functions.ts';
import { tasks } from '../../../lib/definition/tasks.ts';
import { reviewedWildcards } from '../../../lib/reviewed-wildcards.ts';
import { asText, type Statement, statementsIn, statementsOfRole } from '../../support/statements.ts';
import { type Json, nameOfFunction, type Resource, synthesised } from '../../support/synthesised.ts';

const resources = synthesised();
const definitions: Readonly<Record<string, FunctionDefinition>> = functions;
const lambdas = resources.filter(({ type }) => type === 'AWS::Lambda::Function');
const policies = resources.filter(({ type }) => type === 'AWS::IAM::Policy');
const statements = policies.flatMap(({ properties }) => statementsIn(properties.PolicyDocument));

/** Its statements, and those of its edges. */
function statementsOf({ stack, properties }: Resource): Statement[] {
  return statementsOfRole(resources, { stack, role: properties.Role['Fn::GetAtt'][0] });
}

/** What every function has, and what the edges to it need. */
const OF_THE_HOUSE =
  /^(logs|xray|kms|sqs):|^dynamodb:(DescribeStream|GetRecords|GetShardIterator|ListStreams)$/;

describe.each(lambdas.map((lambda) => [nameOfFunction(lambda), lambda] as const))('%s', (name, lambda) => {
  const { may, asks = [], reads } = definitions[name] ?? { may: [], reads: [] };
  const own = statementsOf(lambda)
    .map(({ actions, resources: on }) => ({
      actions: actions.filter((action) => !OF_THE_HOUSE.test(action)),
      on,
    }))
    .filter(({ actions }) => actions.length > 0);
  const ofIndex = own.filter(({ on }) => on.some((resource) => resource.includes('/index/')));

  it('E12 is allowed what its definition says, and nothing else', () => {
    const beside = own.filter((statement) => !ofIndex.includes(statement));

    expect(beside.flatMap(({ actions }) => actions).toSorted()).toEqual(may.toSorted());
    expect(ofIndex.flatMap(({ actions }) => actions)).toEqual(asks.length > 0 ? ['dynamodb:Query'] : []);
    expect(ofIndex.flatMap(({ on }) => on).map((resource) => resource.split('/').at(-1))).toEqual([...asks]);
  });

  it('E12 has a role that no other function has', () => {
    const role = lambda.properties.Role['Fn::GetAtt'][0];
    const others = lambdas.filter((other) => other !== lambda && other.stack === lambda.stack);

    expect(others.map(({ properties }) => properties.Role['Fn::GetAtt'][0])).not.toContain(role);
  });

  it('is deployed with the variables that its definition says, and no other', () => {
    expect(Object.keys(lambda.properties.Environment?.Variables ?? {}).toSorted()).toEqual(reads.toSorted());
  });

  it('E12 uses the key only through the service that needs it', () => {
    for (const { actions, condition } of statementsOf(lambda)) {
      if (actions.some((action) => action.startsWith('kms:'))) {
        expect(condition).toMatch(/kms:ViaService.*amazonaws\.com/);
      }
    }
  });
});

describe('rights', () => {
  it('E12 hold a star only where it was reviewed', () => {
    const starred = statements.flatMap(({ actions, resources: on }) =>
      on
        .filter((resource) => resource.includes('*'))
        .flatMap((resource) => actions.map((action) => ({ action, resource }))),
    );
    const isReviewed = ({ action, resource }: (typeof starred)[number]) =>
      reviewedWildcards.some(
        (reviewed) =>
          reviewed.actions.includes(action) &&
          (reviewed.resource === resource || (reviewed.resource !== '*' && resource.includes(':execution:'))),
      );

    expect(starred.filter((each) => !isReviewed(each))).toEqual([]);
    expect(new Set(starred.map(({ action }) => action))).toEqual(
      new Set(reviewedWildcards.flatMap(({ actions }) => actions)),
    );
  });

  it('E12 name every action in full', () => {
    const actions = statements.flatMap((statement) => statement.actions);

    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
  });

  it('E12 B6 let nobody complete a task but on the one state machine', () => {
    const sending = statements.filter(({ actions }) =>
      actions.some((action) => action.startsWith('states:SendTask')),
    );

    expect(sending.length).toBeGreaterThan(0);
    for (const { resources: on } of sending) {
      expect(on.map((resource) => resource.split(':stateMachine:')[1])).toEqual([
        'rummelig-genstart-interest',
      ]);
    }
  });

  it('E12 let the state machine call its tasks and no other function', () => {
    const [machine] = resources.filter(({ type }) => type === 'AWS::StepFunctions::StateMachine');
    const role = machine?.properties.RoleArn['Fn::GetAtt'][0];
    const called = statementsOfRole(resources, { stack: machine?.stack ?? '', role })
      .filter(({ actions }) => actions.includes('lambda:InvokeFunction'))
      .flatMap((statement) => statement.resources);
    const named = lambdas
      .filter(({ id }) => called.some((resource) => resource.includes(id)))
      .map(nameOfFunction);

    expect(named.toSorted()).toEqual(Object.values(tasks).toSorted());
    expect(called).toHaveLength(named.length);
  });

  it('let mail leave from one address alone', () => {
    const sending = statements.filter(({ actions }) => actions.includes('ses:SendRawEmail'));

    expect(sending.map(({ condition }) => condition)).toEqual(
      Array.from({ length: 2 }, () => 'StringEquals:ses:FromAddress:post@example.org'),
    );
  });
});

it('gives functions only values that they can read', () => {
  const text = (value: Json) => (typeof value === 'string' ? value : `arn:${asText(value)}`);
  for (const { properties } of lambdas) {
    for (const [name, value] of Object.entries(properties.Environment.Variables)) {
      const schema = environmentSchema.shape[name as keyof typeof environmentSchema.shape];
      expect(schema.safeParse(text(value)).success, name).toBe(true);
    }
  }
});
