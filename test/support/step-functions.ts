import {
  DescribeExecutionCommand,
  SendTaskSuccessCommand,
  type ServiceInputTypes,
  type ServiceOutputTypes,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { type AwsStub, mockClient } from 'aws-sdk-client-mock';
import { beforeEach } from 'vitest';

type Stub = AwsStub<ServiceInputTypes, ServiceOutputTypes, SFNClient['config']>;

/** Step Functions, asked and answering as the test says; by itself it takes everything. */
export class AskedStepFunctions {
  readonly stub: Stub = mockClient(SFNClient);

  takeAll(): void {
    this.stub.reset();
    this.stub.on(StartExecutionCommand).resolves({});
    this.stub.on(SendTaskSuccessCommand).resolves({});
    this.stub.on(DescribeExecutionCommand).resolves({ status: 'RUNNING' });
  }

  /** The task tokens that were woken, in order. */
  get woken(): (string | undefined)[] {
    return this.stub.commandCalls(SendTaskSuccessCommand).map(({ args }) => args[0].input.taskToken);
  }

  /** With what they were woken, in order. */
  get told(): unknown[] {
    return this.stub
      .commandCalls(SendTaskSuccessCommand)
      .map(({ args }) => JSON.parse(args[0].input.output ?? ''));
  }

  /** The names under which executions were started, in order. */
  get started(): (string | undefined)[] {
    return this.stub.commandCalls(StartExecutionCommand).map(({ args }) => args[0].input.name);
  }
}

export function useStepFunctions(): AskedStepFunctions {
  const asked = new AskedStepFunctions();
  beforeEach(() => {
    process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';
    asked.takeAll();
  });
  return asked;
}
