import { describe, expect, it } from 'vitest';
import { type FunctionDefinition, functions } from '../../../lib/definition/functions.ts';
import { schedules } from '../../../lib/definition/schedules.ts';
import { streamConsumers } from '../../../lib/definition/tables.ts';
import { type Statement, statementsIn, statementsOfRole } from '../../support/statements.ts';
import { nameOfFunction, type Resource, synthesised } from '../../support/synthesised.ts';

const resources = synthesised();
const ofType = (type: string) => resources.filter((resource) => resource.type === type);
const definitions: Readonly<Record<string, FunctionDefinition>> = functions;

/** `kms:Decrypt through sqs`: a use of the key tells by what condition it is allowed. */
function inWords({ actions, condition }: Statement): string[] {
  const [, through] = /ViaService:Fn::Join:(\w+)\./.exec(condition) ?? [];
  return actions.map((action) => (through === undefined ? action : `${action} through ${through}`));
}

function rightsOfRole({ stack, properties }: Resource, role: 'Role' | 'RoleArn'): string[] {
  const id = properties[role]['Fn::GetAtt'][0];
  return statementsOfRole(resources, { stack, role: id }).flatMap(inWords);
}

const FILL_QUEUE = ['sqs:SendMessage', 'kms:Decrypt through sqs', 'kms:GenerateDataKey through sqs'];
const READ_STREAM = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];
const OF_EVERY_FUNCTION = [
  'logs:CreateLogStream',
  'logs:PutLogEvents',
  'xray:PutTelemetryRecords',
  'xray:PutTraceSegments',
];
const READ_TABLE = ['Decrypt', 'DescribeKey'];
const WRITE_TABLE = ['Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'];

/** What a function needs of the key so that it can do what it may, by the services' own pages. */
function keyUses(may: FunctionDefinition['may']): string[] {
  const uses = (service: string) => may.some((action) => action.startsWith(service));
  const writes = may.some((action) => /^dynamodb:(Put|Update|Delete)/.test(action));
  const through = (service: string, actions: readonly string[]) =>
    actions.map((action) => `kms:${action} through ${service}`);
  return [
    ...through('dynamodb', [...READ_TABLE, ...(writes ? WRITE_TABLE : [])]),
    ...(uses('states:') ? through('states', ['Decrypt', 'GenerateDataKey']) : []),
    ...(uses('secretsmanager:') ? through('secretsmanager', ['Decrypt']) : []),
  ];
}

describe.each(ofType('AWS::Lambda::Function').map((lambda) => [nameOfFunction(lambda), lambda] as const))(
  '%s',
  (name, lambda) => {
    it('E12 may do beside its work what log, key and edges need, and nothing else', () => {
      const { may } = definitions[name] ?? { may: [] };
      const isOfEvents = name.startsWith('events/');
      const isConsumer = streamConsumers.some((consumer) => consumer.function === name);
      const beside = rightsOfRole(lambda, 'Role').filter((right) => !may.some((own) => own === right));

      expect([...new Set(beside)].filter((right) => right !== 'dynamodb:Query').toSorted()).toEqual(
        [
          ...OF_EVERY_FUNCTION,
          ...keyUses(may),
          ...(isOfEvents ? FILL_QUEUE : []),
          ...(isConsumer ? READ_STREAM.map((action) => `dynamodb:${action}`) : []),
        ].toSorted(),
      );
    });
  },
);

describe('edges', () => {
  it('E12 let the clock call one function, note what it could not, and nothing else', () => {
    const clocks = ofType('AWS::Scheduler::Schedule');
    expect(clocks).toHaveLength(schedules.length);

    for (const { stack, properties } of clocks) {
      const [role] = properties.Target.RoleArn['Fn::GetAtt'];
      const statements = statementsOfRole(resources, { stack, role });
      const [calls] = statements.filter(({ actions }) => actions.includes('lambda:InvokeFunction'));
      const [called] = properties.Target.Arn['Fn::GetAtt'];

      expect(statements.flatMap(inWords).toSorted()).toEqual(
        ['lambda:InvokeFunction', ...FILL_QUEUE].toSorted(),
      );
      expect(calls?.resources).toEqual([expect.stringContaining(called)]);
    }
  });

  it('E12 let the workflow call, log and trace, with the key for its own data and log', () => {
    const [machine] = ofType('AWS::StepFunctions::StateMachine');
    const [role] = machine?.properties.RoleArn['Fn::GetAtt'] ?? [];
    const uses = statementsOfRole(resources, { stack: machine?.stack ?? '', role }).filter(({ actions }) =>
      actions.some((action) => action.startsWith('kms:')),
    );

    expect(
      uses.map(({ actions, condition }) => [actions.join(), /aws:states|SourceArn/.exec(condition)?.[0]]),
    ).toEqual([
      ['kms:Decrypt,kms:GenerateDataKey', 'aws:states'],
      ['kms:GenerateDataKey', 'SourceArn'],
    ]);
  });

  it('let the services of AWS that keep or pass on something of ours use the key, and no other', () => {
    const [key] = ofType('AWS::KMS::Key');
    const uses = statementsIn(key?.properties.KeyPolicy).filter(({ actions }) =>
      actions.includes('kms:Encrypt'),
    );
    const services = uses.flatMap(({ principals }) =>
      principals.filter((one) => one.includes('amazonaws.com')),
    );

    expect(services.map((service) => service.replace(/.*Join:/, '')).toSorted()).toEqual([
      'cloudwatch.amazonaws.com',
      'delivery.logs.amazonaws.com',
      'events.amazonaws.com',
      'logs.Ref:AWS::Region.amazonaws.com',
    ]);
    for (const { principals, condition } of uses.filter(
      ({ principals: [one = ''] }) => !one.includes(':root'),
    )) {
      expect(condition, principals.join()).toMatch(/AWS::AccountId|aws:logs:arn/);
    }
  });

  it('let every log be written that is named after the deployment', () => {
    const [key] = ofType('AWS::KMS::Key');
    const logs = statementsIn(key?.properties.KeyPolicy).find(({ condition }) =>
      condition.includes('aws:logs:arn'),
    );
    const names = ofType('AWS::Logs::LogGroup').map(({ properties }) => String(properties.LogGroupName));

    for (const name of names) {
      expect(logs?.condition).toContain(`log-group:${name.slice(0, name.lastIndexOf('/'))}/*`);
    }
  });
});
