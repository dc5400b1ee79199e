import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { tasks, workflows } from '../../lib/definition/tasks.ts';
import { stateMachineArn, type WorkflowName } from '../names.ts';
import { type Operations, ServiceFault } from '../services-server.ts';
import { type Execution, type ExecutionJournal, inputHash } from './execution-journal.ts';
import { type Json, jsonSchema, type Outcome } from './step.ts';
import { executionOf } from './task-token.ts';
import type { WorkflowRunner } from './workflow-runner.ts';

/** AWS's rule for the name of an execution. */
const nameSchema = z.string().regex(/^[\w-]{1,80}$/);

const startSchema = z.object({ stateMachineArn: z.string(), name: nameSchema, input: z.string() });
const successSchema = z.object({ taskToken: z.string(), output: z.string() });
const failureSchema = z.object({
  taskToken: z.string(),
  error: z.string().default('States.TaskFailed'),
  cause: z.string().default(''),
});
const describeSchema = z.object({ executionArn: z.string() });

/** Step Functions' operations over the runner, with AWS's own errors. */
export function stepFunctions(runner: WorkflowRunner, journal: ExecutionJournal): Operations {
  return {
    'AWSStepFunctions.StartExecution': async (input) =>
      await start(runner, journal, startSchema.parse(input)),
    'AWSStepFunctions.DescribeExecution': (input) => describe(journal, describeSchema.parse(input)),
    'AWSStepFunctions.SendTaskSuccess': (input) => {
      const { taskToken, output } = successSchema.parse(input);
      complete(runner, journal.find(executionIn(taskToken)), {
        taskToken,
        outcome: { output: jsonIn(output, 'InvalidOutput') },
      });
      return {};
    },
    'AWSStepFunctions.SendTaskFailure': (input) => {
      const { taskToken, error, cause } = failureSchema.parse(input);
      complete(runner, journal.find(executionIn(taskToken)), { taskToken, outcome: { error, cause } });
      return {};
    },
  };
}

async function start(
  runner: WorkflowRunner,
  journal: ExecutionJournal,
  { stateMachineArn: machineArn, name, input }: z.infer<typeof startSchema>,
): Promise<object> {
  const definition = await definitionText(workflowOf(machineArn));
  const parsed = jsonIn(input, 'InvalidExecutionInput');
  const found = journal.find(name);
  if (found === undefined) {
    runner.start(name, definition, parsed);
  } else if (found.status !== 'RUNNING' || found.inputHash !== inputHash(parsed)) {
    throw new ServiceFault('ExecutionAlreadyExists', `Execution Already Exists: '${name}'`);
  }
  return {
    executionArn: executionArn(machineArn, name),
    startDate: seconds(journal.find(name)?.startedAt),
  };
}

function describe(journal: ExecutionJournal, { executionArn: arn }: { executionArn: string }): object {
  const execution = journal.find(arn.split(':').at(-1) ?? '');
  if (execution === undefined) {
    throw new ServiceFault('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
  }
  const machineArn = arn.replace(':execution:', ':stateMachine:').replace(/:[^:]+$/, '');
  return { executionArn: arn, stateMachineArn: machineArn, ...described(execution) };
}

function described({ name, status, startedAt, stoppedAt, output, error }: Execution): object {
  return {
    name,
    status,
    startDate: seconds(startedAt),
    ...(stoppedAt && { stopDate: seconds(stoppedAt) }),
    ...(output && { output }),
    ...(error && { error }),
  };
}

function executionIn(token: string): string {
  const name = executionOf(token);
  if (name === undefined) {
    throw new ServiceFault('InvalidToken', 'Invalid token');
  }
  return name;
}

function complete(
  runner: WorkflowRunner,
  execution: Execution | undefined,
  { taskToken, outcome }: { taskToken: string; outcome: Outcome },
): void {
  if (execution === undefined) {
    throw new ServiceFault('TaskDoesNotExist', 'Task does not exist');
  }
  if (!runner.complete(execution.name, taskToken, outcome)) {
    throw new ServiceFault('TaskTimedOut', 'Task timed out');
  }
}

function workflowOf(machineArn: string): WorkflowName {
  if (machineArn !== stateMachineArn('interest')) {
    throw new ServiceFault('StateMachineDoesNotExist', `State Machine Does Not Exist: '${machineArn}'`);
  }
  return 'interest';
}

/** The state machine's file, with the functions' names in the place of CDK's substitutions. */
export async function definitionText(name: WorkflowName): Promise<string> {
  const file = new URL(`../../lib/definition/${workflows[name]}`, import.meta.url);
  let text = await readFile(file, 'utf8');
  for (const [task, functionName] of Object.entries(tasks)) {
    text = text.replaceAll(`\${${task}}`, functionName);
  }
  return text;
}

function executionArn(machineArn: string, name: string): string {
  return `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
}

function jsonIn(text: string, fault: string): Json {
  try {
    return jsonSchema.parse(JSON.parse(text));
  } catch {
    throw new ServiceFault(fault, 'Not valid JSON');
  }
}

/** AWS JSON tells an instant in seconds since 1970. */
function seconds(instant: string | undefined): number {
  return new Date(instant ?? 0).getTime() / 1000;
}
