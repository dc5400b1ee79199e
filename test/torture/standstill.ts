import { DescribeExecutionCommand, SFNClient } from '@aws-sdk/client-sfn';
import { isAtRest } from '../../functions/domain/transitions.ts';
import { REGION, stateMachineArn } from '../../local/names.ts';
import type { Application } from '../../schemas/application.ts';
import type { Item } from '../support/table.ts';
import type { StoredCase } from './stored-case.ts';

/** A wake that nobody was seen to take is made up for by the sweeper, so late. */
const GRACE_MS = 60_000;

/** What had been due at `since`, when the service came back, and has still not been done. */
export function overdue(table: ReadonlyMap<string, Item>, since: Date): string[] {
  return [...table].flatMap(([key, item]) => {
    const { dueKind, dueIndexAt } = item;
    const [kind] = String(dueKind).split('#');
    const grace = kind === 'wake' && isUnseenWake(item) ? GRACE_MS : 0;
    const isLate = kind !== 'delete' && Date.parse(String(dueIndexAt)) <= since.getTime() - grace;
    return isLate ? [`${key} waits to ${kind} since ${dueIndexAt}`] : [];
  });
}

function isUnseenWake({ application }: Item): boolean {
  return typeof application === 'object' && application !== null && 'wakeDueAt' in application;
}

/** Applications that wait for something, and of which no execution waits with them. */
export async function withoutExecution(cases: readonly StoredCase[], endpoint: string): Promise<string[]> {
  const credentials = { accessKeyId: 'none', secretAccessKey: 'none' };
  const client = new SFNClient({ endpoint, region: REGION, credentials });
  const waiting = cases.map(({ application }) => application).filter(({ status }) => !isAtRest(status));
  try {
    const statuses = await Promise.all(waiting.map((application) => executionStatus(application, client)));
    return waiting.flatMap(({ reference }, index) =>
      statuses[index] === 'RUNNING' ? [] : [`${reference}: its execution is ${statuses[index]}`],
    );
  } finally {
    client.destroy();
  }
}

async function executionStatus({ id, execution }: Application, client: SFNClient): Promise<string> {
  const machine = stateMachineArn('interest').replace(':stateMachine:', ':execution:');
  const executionArn = `${machine}:${id}-${execution.number}`;
  try {
    return (await client.send(new DescribeExecutionCommand({ executionArn }))).status ?? 'unknown';
  } catch (error) {
    return error instanceof Error ? error.name : 'unknown';
  }
}
