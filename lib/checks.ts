import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, parse } from 'node:path';
import { CfnGuardValidator } from '@cdklabs/cdk-validator-cfnguard';
import { type App, CfnResource, type IPolicyValidationPlugin } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';

/** Who reads the stacks before AWS does: each finding makes `cdk synth` fail. */
export function checks(app: App): IPolicyValidationPlugin[] {
  return [
    new AwsSolutionsChecks(app, { verbose: true }),
    new ServerlessChecks(app, { verbose: true }),
    new ControlTower({ disabledRules: rulesAboutNothingIn(app) }),
  ];
}

/**
 * Guard does not say how grave a finding is. Where one finding of a reader is acknowledged, CDK takes all
 * the others that are not called errors for none.
 */
class ControlTower extends CfnGuardValidator {
  override validate(...given: Parameters<CfnGuardValidator['validate']>) {
    const report = super.validate(...given);
    return {
      ...report,
      violations: report.violations.map((violation) => ({ ...violation, severity: 'error' })),
    };
  }
}

/**
 * Control Tower has 237 rules, and each is asked about each stack. Those whose text names only kinds of
 * resources that are nowhere in the app would take four fifths of the time and find nothing.
 */
function rulesAboutNothingIn(app: App): string[] {
  const kinds = new Set(
    app.node
      .findAll()
      .filter((construct) => CfnResource.isCfnResource(construct))
      .map(({ cfnResourceType }) => cfnResourceType),
  );
  const home = dirname(
    createRequire(import.meta.url).resolve('@cdklabs/cdk-validator-cfnguard/package.json'),
  );
  return globSync(join(home, 'rules/control-tower/cfn-guard/**/*.guard'))
    .filter((file) => {
      const named: string[] = readFileSync(file, 'utf8').match(/AWS::\w+::\w+/g) ?? [];
      return named.length > 0 && !named.some((kind) => kinds.has(kind));
    })
    .map((file) => parse(file).name);
}
