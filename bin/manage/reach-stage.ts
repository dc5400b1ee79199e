import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import type { Deployment } from '../../schemas/deployment.ts';
import { readDeploymentFile } from '../app/deployment-file.ts';
import { CommandRefused } from './command-refused.ts';

/** Turns the stores to a deployment on AWS, with the rights of whoever runs the command. */
export async function reachStage(file: string): Promise<Deployment> {
  const deployment = deploymentIn(file);
  process.env['AWS_REGION'] = deployment.region;
  process.env['TABLE_NAME'] = await tableNameOf(deployment);
  return deployment;
}

/** Production is changed by whoever can say which one they mean. */
export async function confirm({ name, stage }: Deployment, change: string): Promise<void> {
  if (stage !== 'production') {
    return;
  }
  const terminal = createInterface({ input: stdin, output: stdout });
  // A closed input answers nothing, which is no name.
  const closed = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
  const answer = terminal.question(`${change} Write ${name} to go on: `);
  const written = await Promise.race([answer, closed]);
  terminal.close();
  if (written.trim() !== name) {
    throw new CommandRefused('Nothing was changed.');
  }
}

function deploymentIn(file: string): Deployment {
  const reading = readDeploymentFile(file);
  if ('faults' in reading) {
    throw new CommandRefused(reading.faults.join('\n'));
  }
  return reading.deployment;
}

async function tableNameOf({ name, region }: Deployment): Promise<string> {
  const stack = `${name}-data`;
  try {
    const client = new CloudFormationClient({ region });
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: stack }));
    const output = Stacks?.[0]?.Outputs?.find(({ OutputKey }) => OutputKey === 'TableName');
    if (output?.OutputValue !== undefined) {
      return output.OutputValue;
    }
  } catch (error) {
    throw unreachable(stack, region, error);
  }
  throw unreachable(stack, region);
}

function unreachable(stack: string, region: string, cause?: unknown): CommandRefused {
  const why = cause instanceof Error ? `: ${cause.name}` : '';
  return new CommandRefused(
    `AWS does not show the stack ${stack} in ${region}${why}. Deploy it first, and sign in to its account.`,
    { cause },
  );
}
