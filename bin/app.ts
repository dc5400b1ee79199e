import { App, Validations } from 'aws-cdk-lib';
import { checks } from '../lib/checks.ts';
import { placeStacks } from '../lib/stacks/place-stacks.ts';
import { readDeploymentFile } from './app/deployment-file.ts';

/** `cdk deploy -c deployment=FILE`: the stacks of the deployment that the file describes. */
const app = new App();
const file: unknown = app.node.tryGetContext('deployment');
const faults = typeof file === 'string' ? place(file) : ['Name a deployment: cdk deploy -c deployment=FILE'];

if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n`);
  process.exitCode = 1;
} else {
  Validations.of(app).addPlugins(...checks(app));
}

function place(path: string): readonly string[] {
  const reading = readDeploymentFile(path);
  if ('faults' in reading) {
    return reading.faults;
  }
  placeStacks(app, reading.deployment);
  return [];
}
