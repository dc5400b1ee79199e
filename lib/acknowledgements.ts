import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

interface Acknowledgement {
  readonly rules: readonly string[];
  /** Why what the rule asks for is not done, or is done where the rule cannot see it. */
  readonly reason: string;
}

/** Every finding of the checks that stands, each for one kind of construct. */
export const acknowledgements = {
  publicRoutes: {
    rules: [
      'AwsSolutions::AwsSolutions-APIG4',
      'cdk-validator-cfnguard::api_gw_v2_authorization_type_configured_check',
    ],
    reason:
      'Nobody has an account: forms are public, and the token in the path of a link is its right, which each function checks against the table.',
  },
  callsOfTheApi: {
    rules: ['cdk-validator-cfnguard::lambda_function_public_access_prohibited_check'],
    reason:
      "Each permission names API Gateway and one route of this API; the rule cannot read an ARN that is joined of the API's id.",
  },
  tracesAndStreams: {
    rules: ['AwsSolutions::AwsSolutions-IAM5[Resource::*]'],
    reason:
      'X-Ray has no resources, and ListStreams knows no single stream; lib/reviewed-wildcards.ts holds what else may be a star.',
  },
  logDelivery: {
    rules: ['AwsSolutions::AwsSolutions-IAM5[Resource::*]'],
    reason: 'Handing logs over, and X-Ray, know no narrower resource.',
  },
  ownExecutions: {
    rules: ['AwsSolutions::AwsSolutions-IAM5'],
    reason: 'Executions are named after applications: the star stands for those of the one state machine.',
  },
  noNetworkOfItsOwn: {
    rules: ['cdk-validator-cfnguard::lambda_inside_vpc_check'],
    reason:
      'A function speaks to AWS services alone, each by its role; a network would cost more than all the rest and protect nothing.',
  },
  failuresAreKeptElsewhere: {
    rules: ['Serverless::Serverless-LambdaDLQ'],
    reason:
      'Routes and tasks are called by somebody who waits for them; the others have a failure destination, which keeps the reason too.',
  },
  lastResort: {
    rules: [
      'AwsSolutions::AwsSolutions-SQS3',
      'Serverless::Serverless-SQSRedrivePolicy',
      'cdk-validator-cfnguard::sqs_dlq_check',
      'cdk-validator-cfnguard::sqs_queue_encrypted_check',
    ],
    reason:
      'It is itself where things end that could not be done. It is encrypted with the key of another stack, which the rule cannot follow.',
  },
  logsAreShortAndEncrypted: {
    rules: [
      'cdk-validator-cfnguard::cloudwatch_log_group_retention_period_check',
      'cdk-validator-cfnguard::cloudwatch_log_group_encrypted_check',
    ],
    reason:
      'Three months are enough to explain a fault, and what is told about people is kept no longer than that. The key is of another stack, which the rule cannot follow.',
  },
  keysAreAddedByHand: {
    rules: ['AwsSolutions::AwsSolutions-SMG4'],
    reason:
      'What a key has signed must verify on: a new one is added beside it, by the runbook in docs/operations.md.',
  },
  failuresAlone: {
    rules: ['AwsSolutions::AwsSolutions-SF1'],
    reason:
      'The table has the whole story of each application; a log of every step would cost more than the steps.',
  },
  mailToAPerson: {
    rules: ['Serverless::Serverless-SNSRedrivePolicy'],
    reason:
      'An alarm that does not arrive stands on the dashboard; its mail cannot be sent again usefully later.',
  },
} as const satisfies Readonly<Record<string, Acknowledgement>>;

/**
 * Lets a finding stand for this construct and what it is made of; `detail` is what the rule adds to its own
 * name where it finds several things.
 */
export function acknowledge(construct: IConstruct, name: keyof typeof acknowledgements, detail = ''): void {
  const { rules, reason } = acknowledgements[name];
  Validations.of(construct).acknowledge(...rules.map((rule) => ({ id: `${rule}${detail}`, reason })));
}
