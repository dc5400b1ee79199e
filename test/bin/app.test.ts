import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import cdkSettings from '../../cdk.json' with { type: 'json' };
import { acknowledgements } from '../../lib/acknowledgements.ts';

interface Report {
  readonly pluginReports: readonly {
    readonly pluginName: string;
    readonly conclusion: string;
    readonly suppressedViolations: readonly { readonly ruleName: string; readonly reason: string }[];
  }[];
}

const root = new URL('../../', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'interesseret-synth-'));
let report: Report;

/** As `cdk synth` runs it. */
beforeAll(() => {
  const context = { ...cdkSettings.context, deployment: 'lib/example-deployment.json' };
  const env = { ...process.env, CDK_OUTDIR: folder, CDK_CONTEXT_JSON: JSON.stringify(context) };
  spawnSync(process.execPath, ['bin/app.ts'], { cwd: root, env });
  report = JSON.parse(readFileSync(join(folder, 'validation-report.json'), 'utf8'));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the stacks of the example deployment', () => {
  it('are read by all who check them, and none of these objects', () => {
    expect(report.pluginReports.map(({ pluginName, conclusion }) => [pluginName, conclusion])).toEqual([
      ['AwsSolutions', 'success'],
      ['Serverless', 'success'],
      ['cdk-validator-cfnguard', 'success'],
    ]);
  });

  it('let stand only what was found', () => {
    const found = report.pluginReports.flatMap(({ pluginName, suppressedViolations }) =>
      suppressedViolations.map(
        ({ ruleName, reason }) => `${pluginName}::${ruleName.split('[')[0]}: ${reason}`,
      ),
    );
    const listed = Object.values(acknowledgements).flatMap(({ rules, reason }) =>
      rules.map((rule) => `${rule.split('[')[0]}: ${reason}`),
    );

    expect([...new Set(found)].toSorted()).toEqual(listed.toSorted());
  });
});
