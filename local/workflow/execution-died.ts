import { stateMachineArn } from '../names.ts';

/** The event by which Step Functions tells of it. */
export function executionDied(name: string) {
  return {
    source: 'aws.states',
    detailType: 'Step Functions Execution Status Change',
    detail: { stateMachineArn: stateMachineArn('interest'), name, status: 'FAILED' },
  };
}
