import { type App, Tags } from 'aws-cdk-lib';
import type { Deployment } from '../../schemas/deployment.ts';
import { resourcesOf } from '../constructs/resources.ts';
import { stages } from '../stage.ts';
import { ApiStack } from './api-stack.ts';
import { DataStack } from './data-stack.ts';
import { MessagingStack } from './messaging-stack.ts';
import { ObservabilityStack } from './observability-stack.ts';
import { WorkflowStack } from './workflow-stack.ts';

/** One deployment's stacks, in the order in which one hands to the next. */
export function placeStacks(app: App, deployment: Deployment) {
  const { name, account, region } = deployment;
  const stage = stages[deployment.stage];
  const props = {
    env: { region, ...(account === undefined ? {} : { account }) },
    terminationProtection: stage.isDeletionProtected,
  };
  const { restoredTable } = deployment;
  const data = new DataStack(app, `${name}-data`, { ...props, name, stage, restoredTable });
  const foundation = { name, stage, key: data.key };
  const parts = { ...props, ...deployment, foundation, resources: resourcesOf(deployment, data) };
  const messaging = new MessagingStack(app, `${name}-messaging`, parts);
  const workflow = new WorkflowStack(app, `${name}-workflow`, parts);
  const api = new ApiStack(app, `${name}-api`, parts);
  const concerns = {
    pages: api.concerns,
    workflow: workflow.concerns,
    mail: messaging.concerns,
    data: data.concerns,
  };
  const observability = new ObservabilityStack(app, `${name}-observability`, { ...parts, concerns });
  Tags.of(app).add('deployment', name);
  return { data, messaging, workflow, api, observability };
}
