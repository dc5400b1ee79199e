import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { functions } from '../../../lib/definition/functions.ts';
import { schedules } from '../../../lib/definition/schedules.ts';
import { sourceFiles } from '../../structure/source-files.ts';
import { aDeployment, type Json, type Resource, synthesised } from '../../support/synthesised.ts';

const resources = synthesised();
const alarms = resources.filter(({ type }) => type === 'AWS::CloudWatch::Alarm');
const graphs = graphsOn(resources.filter(({ type }) => type === 'AWS::CloudWatch::Dashboard'));
const operations = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8');
const nameOf = ({ properties }: { properties: Json }): string =>
  properties.AlarmName.replace('rummelig-genstart-', '');

/** The titles of what is drawn there; tokens in between are of no matter. */
function graphsOn([dashboard]: readonly Resource[]): string[] {
  const parts: Json[] = dashboard?.properties.DashboardBody['Fn::Join'][1];
  const { widgets } = JSON.parse(parts.map((part) => (typeof part === 'string' ? part : '')).join(''));
  return widgets.filter(({ type }: Json) => type === 'metric').map((widget: Json) => widget.properties.title);
}

/** What an alarm looks at: one metric, or those that its expression names. */
function metricsIn({ MetricName, Metrics = [] }: Json): string[] {
  if (MetricName !== undefined) {
    return [MetricName];
  }
  const [{ Expression }, ...parts] = Metrics;
  return parts.flatMap(({ Id, MetricStat }: Json) =>
    new RegExp(`\\b${Id}\\b`).test(Expression) ? [MetricStat.Metric.MetricName] : [],
  );
}

describe.each(alarms.map((alarm) => [nameOf(alarm), alarm] as const))(
  'the alarm %s',
  (name, { properties }) => {
    it('says whom it hurts, and where to read on', () => {
      expect(properties.AlarmDescription).toMatch(/^[A-Z].{30,}\. See docs\/operations\.md, [\w-]+\.$/s);
    });

    it('has a line in operations: what it means to people, what to look at, what to do', () => {
      const line = operations.split('\n').find((each) => each.startsWith(`| \`${name}\``));

      expect(line?.split(' | ').length, `a line for ${name}`).toBe(4);
    });

    it('is raised by too much of something, and seen on the dashboard beside its graph', () => {
      expect(properties.ComparisonOperator).toBe('GreaterThanOrEqualToThreshold');
      expect(properties.Threshold).toBeGreaterThan(0);
      expect(graphs).toContain(name);
    });

    it('writes to a person', () => {
      expect(properties.ActionsEnabled).not.toBe(false);
      expect(properties.AlarmActions).toHaveLength(1);
    });
  },
);

describe('alarms', () => {
  it('are as many as there are lines about them', () => {
    const [, section = ''] = /^## Alarms$(.*?)^## /ms.exec(operations) ?? [];
    const lines = [...section.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name);

    expect(lines.toSorted()).toEqual(alarms.map(nameOf).toSorted());
  });

  it('tell of every function', () => {
    for (const name of Object.keys(functions)) {
      expect(alarms.map(nameOf)).toContain(`${name.split('/')[1]}-fails`);
    }
  });

  it('take silence of a sweeper for a fault', () => {
    const ofSweepers = alarms.filter((alarm) => / ?-late$/.test(nameOf(alarm)));

    expect(ofSweepers.map(nameOf).toSorted()).toEqual([
      'acts-are-late',
      'deletion-is-late',
      'mail-is-late',
      'starts-are-late',
    ]);
    for (const { properties } of ofSweepers) {
      expect(properties.TreatMissingData).toBe('breaching');
    }
  });

  it('stand on the dashboard of a trial, and write to nobody', () => {
    const ofTrial = synthesised(aDeployment({ stage: 'trial' }));
    const silent = ofTrial.filter(({ type }) => type === 'AWS::CloudWatch::Alarm');

    expect(silent).toHaveLength(alarms.length);
    expect(ofTrial.filter(({ type }) => type === 'AWS::SNS::Subscription')).toEqual([]);
  });

  it('reach their topic, and through it who sees to the service', () => {
    const subscribed = resources.filter(({ type }) => type === 'AWS::SNS::Subscription');
    expect(subscribed.map(({ properties: { Protocol, Endpoint } }) => [Protocol, Endpoint])).toEqual([
      ['email', 'drift@example.org'],
    ]);

    const [policy] = resources.filter(({ type }) => type === 'AWS::SNS::TopicPolicy');

    expect(policy?.properties.PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({
        Effect: 'Allow',
        Action: 'sns:Publish',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
      }),
    );
  });

  it('count the log of this deployment alone', () => {
    const counted = resources
      .filter(({ type }) => type === 'AWS::Logs::MetricFilter')
      .map(({ properties }) => properties.MetricTransformations[0].MetricNamespace);

    expect(new Set(counted)).toEqual(new Set(['interesseret/rummelig-genstart']));
  });

  it.each([
    ['error-pages', ['5xx']],
    ['slow-pages', ['Latency']],
    ['functions-throttled', ['Throttles']],
    ['executions-fail', ['ExecutionsAborted', 'ExecutionsFailed', 'ExecutionsTimedOut']],
    ['workflow-undone', ['ApproximateNumberOfMessagesVisible']],
    ['mail-undone', ['ApproximateNumberOfMessagesVisible']],
    ['table-throttles', ['ReadThrottleEvents', 'WriteThrottleEvents']],
    ['bounce-rate', ['Reputation.BounceRate']],
    ['complaint-rate', ['Reputation.ComplaintRate']],
    ...Object.keys(functions).map((name): [string, string[]] => [
      `${name.split('/')[1]}-fails`,
      ['Errors', `${name.split('/')[1]}-fails`],
    ]),
  ])('see what they tell of: %s', (name, metrics) => {
    const alarm = alarms.find((each) => nameOf(each) === name);

    expect(metricsIn(alarm?.properties).toSorted()).toEqual(metrics);
  });

  it('see the mail of this deployment alone', () => {
    const ofMail = alarms.filter(({ properties }) => properties.Namespace === 'AWS/SES');
    const ofThis = [{ Name: 'ses:configuration-set', Value: 'rummelig-genstart' }];

    expect(ofMail.map(({ properties }) => properties.Dimensions)).toEqual([ofThis, ofThis]);
  });

  it('read lines that the functions write', () => {
    const written = sourceFiles('functions/**/*.ts')
      .map(({ text }) => text)
      .join('\n');
    const filters = resources
      .filter(({ type }) => type === 'AWS::Logs::MetricFilter')
      .map(({ properties }) => properties);
    expect(filters.length).toBeGreaterThan(5);

    for (const { FilterPattern, MetricTransformations } of filters) {
      const lines = [...FilterPattern.matchAll(/\$\.message = "([^"]+)"/g)].map(([, line]) => line);
      const [, value = ''] = /^\$\.(\w+)$/.exec(MetricTransformations[0].MetricValue) ?? [];
      // Either lines are counted, or what they tell is.
      expect([lines.includes('due'), lines.length > 0]).toEqual([value !== '', true]);
      for (const line of lines) {
        expect(written).toMatch(new RegExp(`\\.(info|warn|error)\\('${line}', \\{[^}]*${value}`));
      }
    }
  });

  it('tell of every function that fails in two runs by the clock', () => {
    for (const { function: name, everyMinutes } of schedules) {
      const alarm = alarms.find((each) => nameOf(each) === `${name.split('/')[1]}-fails`);
      const periods = alarm?.properties.Metrics.flatMap(({ MetricStat }: Json) => MetricStat?.Period ?? []);

      expect(Math.min(...periods), name).toBeGreaterThanOrEqual(everyMinutes * 60);
    }
  });
});

it('warns before the month costs more than was meant', () => {
  const [budget] = resources.filter(({ type }) => type === 'AWS::Budgets::Budget');

  expect(budget?.properties.Budget.BudgetLimit).toEqual({ Amount: 25, Unit: 'USD' });
  expect(budget?.properties.NotificationsWithSubscribers).toEqual(
    [
      { NotificationType: 'ACTUAL', Threshold: 80 },
      { NotificationType: 'FORECASTED', Threshold: 100 },
    ].map((notification) => ({
      Notification: { ...notification, ComparisonOperator: 'GREATER_THAN' },
      Subscribers: [{ Address: 'drift@example.org', SubscriptionType: 'EMAIL' }],
    })),
  );
});
