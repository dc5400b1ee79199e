import { Aws } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Action, FunctionDefinition } from '../definition/functions.ts';
import type { Resources } from './resources.ts';

type Rights = Pick<FunctionDefinition, 'may' | 'asks'>;
type Service = 'dynamodb' | 'states' | 'secretsmanager' | 'ses';

/** What DynamoDB asks of whoever writes to an encrypted table, each by its full name. */
const KEY_WRITES = ['kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'] as const;

/** A function's rights as statements: its actions, each on what it is for, and the key as far as they need it. */
export function statementsFor(rights: Rights, key: IKey, resources: Resources): PolicyStatement[] {
  return [
    ...tableStatements(rights, resources),
    ...workflowStatements(rights, resources),
    ...allow(of('secretsmanager', rights), [resources.secret.secretArn]),
    ...mailStatements(rights, resources),
    ...keyStatements(rights, key),
  ];
}

function tableStatements(rights: Rights, { table }: Resources): PolicyStatement[] {
  const asked = (rights.asks ?? []).map((index) => `${table.tableArn}/index/${index}`);
  return [
    ...allow(of('dynamodb', rights), [table.tableArn]),
    ...(asked.length > 0 ? allow(['dynamodb:Query'], asked) : []),
  ];
}

function workflowStatements(rights: Rights, { workflow }: Resources): PolicyStatement[] {
  const actions = of('states', rights);
  const ofExecutions = actions.filter((action) => action === 'states:DescribeExecution');
  const ofMachine = actions.filter((action) => action !== 'states:DescribeExecution');
  return [...allow(ofMachine, [workflow.arn]), ...allow(ofExecutions, [workflow.executionsArn])];
}

/** From one address, under one configuration set. */
function mailStatements(rights: Rights, { mail }: Resources): PolicyStatement[] {
  const conditions = { StringEquals: { 'ses:FromAddress': mail.sender } };
  return allow(of('ses', rights), [mail.identityArn, mail.configurationSetArn], conditions);
}

/** Only through the service that holds what is encrypted: never the key by itself. */
function keyStatements(rights: Rights, key: IKey): PolicyStatement[] {
  const through = (service: Service, actions: readonly string[]) =>
    allow(actions, [key.keyArn], {
      StringEquals: { 'kms:ViaService': `${service}.${Aws.REGION}.amazonaws.com` },
    });
  const writes = of('dynamodb', rights).some((action) => /Put|Update|Delete/.test(action));
  const table = ['kms:Decrypt', 'kms:DescribeKey', ...(writes ? KEY_WRITES : [])];
  return [
    ...(uses('dynamodb', rights) ? through('dynamodb', table) : []),
    ...(uses('states', rights) ? through('states', ['kms:Decrypt', 'kms:GenerateDataKey']) : []),
    ...(uses('secretsmanager', rights) ? through('secretsmanager', ['kms:Decrypt']) : []),
  ];
}

function uses(service: Service, rights: Rights): boolean {
  return of(service, rights).length > 0;
}

function of(service: Service, { may }: Rights): Action[] {
  return may.filter((action) => action.startsWith(`${service}:`));
}

function allow(actions: readonly string[], resources: string[], conditions = {}): PolicyStatement[] {
  return actions.length === 0 ? [] : [new PolicyStatement({ actions: [...actions], resources, conditions })];
}
