import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { CfnQueue } from 'aws-cdk-lib/aws-sqs';
import { expect, it } from 'vitest';
import { checks } from '../../lib/checks.ts';

it('reads every kind of resource that a stack has', () => {
  const app = new App();
  const stack = new Stack(app, 'Careless');
  new CfnQueue(stack, 'Bare', { sqsManagedSseEnabled: false });
  const { directory } = app.synth();

  const violations = checks(app).flatMap((plugin) => {
    const context = {
      templatePaths: [join(directory, 'Careless.template.json')],
      appConstruct: app,
      stackTemplates: [],
    };
    return plugin.validate(context).violations;
  });
  const found = violations.map(({ ruleName }) => ruleName);

  expect(found).toEqual(
    expect.arrayContaining(['AwsSolutions-SQS3', 'AwsSolutions-SQS4', 'Serverless-SQSRedrivePolicy']),
  );
  expect(found).toEqual(expect.arrayContaining(['sqs_dlq_check', 'sqs_queue_encrypted_check']));
  // All else does not make `cdk synth` fail.
  expect(new Set(violations.map(({ severity }) => severity))).toEqual(new Set(['error']));
});
