import type { workflows } from '../lib/definition/tasks.ts';

export const REGION = 'eu-west-1';
export const ACCOUNT = '000000000000';
export const TABLE_NAME = 'interesseret';
export const SECRET_ID = 'interesseret';
export const CONFIGURATION_SET = 'interesseret';

export type WorkflowName = keyof typeof workflows;

export function stateMachineArn(name: WorkflowName): string {
  return `arn:aws:states:${REGION}:${ACCOUNT}:stateMachine:${name}`;
}
