import { Aws } from 'aws-cdk-lib';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Environment } from '../../functions/runtime/environment.ts';
import type { Deployment } from '../../schemas/deployment.ts';
import { workflows } from '../definition/tasks.ts';

/** What functions are told of and allowed to use. */
export interface Resources {
  readonly table: { readonly tableName: string; readonly tableArn: string; readonly tableStreamArn: string };
  readonly secret: Pick<ISecret, 'secretArn'>;
  /** Known by name, for the machine calls functions that must know the machine. */
  readonly workflow: { readonly name: string; readonly arn: string; readonly executionsArn: string };
  readonly mail: {
    readonly sender: string;
    readonly identityArn: string;
    readonly configurationSet: string;
    readonly configurationSetArn: string;
  };
  readonly publicOrigin: string;
}

export function resourcesOf(
  { name, mail, publicOrigin }: Deployment,
  { table, secret }: Pick<Resources, 'table' | 'secret'>,
): Resources {
  const arn = (service: string, resource: string) =>
    `arn:${Aws.PARTITION}:${service}:${Aws.REGION}:${Aws.ACCOUNT_ID}:${resource}`;
  const [workflow = ''] = Object.keys(workflows);
  const machine = `${name}-${workflow}`;
  return {
    table,
    secret,
    workflow: {
      name: machine,
      arn: arn('states', `stateMachine:${machine}`),
      executionsArn: arn('states', `execution:${machine}:*`),
    },
    mail: {
      sender: mail.sender,
      identityArn: arn('ses', `identity/${mail.domain}`),
      configurationSet: name,
      configurationSetArn: arn('ses', `configuration-set/${name}`),
    },
    publicOrigin,
  };
}

/** Typed by the schema that functions read it with: a variable that is forgotten here fails in `tsc`. */
export function environmentOf({ table, secret, workflow, mail, publicOrigin }: Resources): Environment {
  return {
    TABLE_NAME: table.tableName,
    STATE_MACHINE_ARN: workflow.arn,
    PUBLIC_ORIGIN: publicOrigin,
    SECRET_ID: secret.secretArn,
    CONFIGURATION_SET: mail.configurationSet,
  };
}
