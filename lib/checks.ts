import { CfnGuardValidator } from '@cdklabs/cdk-validator-cfnguard';
import type { App, IPolicyValidationPlugin } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';

/** Who reads the stacks before AWS does: each finding makes `cdk synth` fail. */
export function checks(app: App): IPolicyValidationPlugin[] {
  return [
    new AwsSolutionsChecks(app, { verbose: true }),
    new ServerlessChecks(app, { verbose: true }),
    new CfnGuardValidator(),
  ];
}
