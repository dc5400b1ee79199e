import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import cdkSettings from '../../cdk.json' with { type: 'json' };
import { acknowledgements } from '../../lib/acknowledgements.ts';
import exampleDeployment from '../../lib/example-deployment.json' with { type: 'json' };

interface Report {
  readonly pluginReports: readonly {
    readonly pluginName: string;
    readonly conclusion: string;
    readonly suppressedViolations: readonly { readonly ruleName: string; readonly reason: string }[];
  }[];
}

const folder = mkdtempSync(join(tmpdir(), 'interesseret-synth-'));
let reports: Record<'production' | 'trial', Report>;

beforeAll(() => {
  reports = { production: reportOn('production'), trial: reportOn('trial') };
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** As `cdk synth` runs it. */
function reportOn(stage: 'production' | 'trial'): Report {
  const deployment = join(folder, `${stage}.json`);
  writeFileSync(deployment, JSON.stringify({ ...exampleDeployment, stage }));
  const outdir = join(folder, stage);
  runApp({ deployment }, outdir);
  return JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'));
}

function runApp(given: { readonly deployment?: string }, outdir: string) {
  const context = JSON.stringify({ ...cdkSettings.context, ...given });
  const env = { ...process.env, CDK_OUTDIR: outdir, CDK_CONTEXT_JSON: context };
  const cwd = new URL('../../', import.meta.url);
  return spawnSync(process.execPath, ['bin/app.ts'], { cwd, env, encoding: 'utf8' });
}

describe('a deployment that cannot be read', () => {
  it.each([
    ['none', {}, 'Name a deployment: cdk deploy -c deployment=FILE'],
    ['no such file', { deployment: 'nowhere.json' }, 'nowhere.json cannot be read.'],
  ])('ends in a sentence: %s', (_name, given, sentence) => {
    const { status, stderr } = runApp(given, join(folder, 'none'));

    expect([status, stderr.trim()]).toEqual([1, sentence]);
  });
});

describe('the stacks of the example deployment', () => {
  it.each(['production', 'trial'] as const)(
    'are read by all who check them, who let them pass: %s',
    (stage) => {
      const { pluginReports } = reports[stage];
      expect(pluginReports.map(({ pluginName, conclusion }) => [pluginName, conclusion])).toEqual([
        ['AwsSolutions', 'success'],
        ['Serverless', 'success'],
        ['cdk-validator-cfnguard', 'success'],
      ]);
    },
  );

  it('let stand only what was found', () => {
    const found = reports.production.pluginReports.flatMap(({ pluginName, suppressedViolations }) =>
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
