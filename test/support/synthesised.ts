import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
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

/** The example's deployment, with what a test wants otherwise. */
export function aDeployment(overrides: Partial<Deployment> = {}): Deployment {
  const text = readFileSync(new URL('../../lib/example-deployment.json', import.meta.url), 'utf8');
  return deploymentSchema.parse({ ...JSON.parse(text), ...overrides });
}

/** Every resource of every stack. */
export function synthesised(deployment: Deployment = aDeployment()): Resource[] {
  const app = new App({ context: cdkSettings.context });
  return Object.entries(placeStacks(app, deployment)).flatMap(([stack, placed]) =>
    Object.entries<Record<string, unknown>>(Template.fromStack(placed).toJSON()['Resources'] ?? {}).map(
      ([id, resource]) => ({
        id,
        stack,
        type: String(resource['Type']),
        properties: resource['Properties'] ?? {},
        deletionPolicy: resource['DeletionPolicy'],
      }),
    ),
  );
}

const definitions: Readonly<Record<string, FunctionDefinition>> = functions;

/** The function behind a resource: what hurts when it fails is told of no other. */
export function nameOfFunction({ properties }: Resource): string {
  const found = Object.entries(definitions).find(
    ([, { whenItFails }]) => whenItFails === properties.Description,
  );
  return found?.[0] ?? '';
}
