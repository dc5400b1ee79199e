import { readFileSync } from 'node:fs';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import cdkSettings from '../../cdk.json' with { type: 'json' };
import { type FunctionDefinition, functions } from '../../lib/definition/functions.ts';
import { placeStacks } from '../../lib/stacks/place-stacks.ts';
import { type Deployment, deploymentSchema } from '../../schemas/deployment.ts';

/** Whatever AWS has as properties: a test says what it expects there. */
export type Json = ReturnType<typeof JSON.parse>;

/** A resource of a template, with the stack that it is in. */
export interface Resource {
  readonly id: string;
  readonly stack: string;
  readonly type: string;
  readonly properties: Json;
  readonly deletionPolicy: unknown;
}

type StackName = keyof ReturnType<typeof placeStacks>;

/** The example's deployment, with what a test wants otherwise. */
export function aDeployment(overrides: Partial<Deployment> = {}): Deployment {
  const text = readFileSync(new URL('../../lib/example-deployment.json', import.meta.url), 'utf8');
  return deploymentSchema.parse({ ...JSON.parse(text), ...overrides });
}

/** Every resource of every stack. */
export function synthesised(deployment: Deployment = aDeployment()): Resource[] {
  return templates(deployment).flatMap(([stack, template]) =>
    Object.entries<Record<string, unknown>>(template['Resources'] ?? {}).map(([id, resource]) => ({
      id,
      stack,
      type: String(resource['Type']),
      properties: resource['Properties'] ?? {},
      deletionPolicy: resource['DeletionPolicy'],
    })),
  );
}

/** What a stack tells whoever deploys it, by name. */
export function outputsOf(stack: StackName, deployment: Deployment = aDeployment()): Map<string, Json> {
  const [, template] = templates(deployment).find(([name]) => name === stack) ?? [];
  const outputs = Object.entries<{ Value: Json }>(template?.['Outputs'] ?? {});
  return new Map(outputs.map(([name, { Value }]) => [name, Value]));
}

function templates(deployment: Deployment): [StackName, Json][] {
  const app = new App({ context: cdkSettings.context });
  const placed = Object.entries(placeStacks(app, deployment)) as [StackName, Stack][];
  return placed.map(([name, stack]) => [name, Template.fromStack(stack).toJSON()]);
}

const definitions: Readonly<Record<string, FunctionDefinition>> = functions;

/** The function behind a resource: what hurts when it fails is told of no other. */
export function nameOfFunction({ properties }: Resource): string {
  const found = Object.entries(definitions).find(
    ([, { whenItFails }]) => whenItFails === properties.Description,
  );
  return found?.[0] ?? '';
}
