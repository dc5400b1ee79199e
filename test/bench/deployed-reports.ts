import { type AwsCost, awsCost, BILLED_MS_PER_CALL } from './aws-cost.ts';
import { type ColdStart, STARTS_EACH } from './cold-starts.ts';
import type { StoryCost } from './story-costs.ts';
import { table } from './table.ts';

const APPLICATIONS = 1000;

export function coldStartReport(starts: readonly ColdStart[]): string {
  const head = ['function', 'bytes', 'ms', 'processor ms', 'of bare', 'answer'];
  const rows = starts.map(({ name, bytes, firstAnswerMs, processorMs, ratio, answer }) => [
    name,
    String(bytes),
    firstAnswerMs.toFixed(0),
    processorMs.toFixed(0),
    ratio.toFixed(2),
    answer,
  ]);
  return [
    `COLD STARTS  import and first answer; medians of ${STARTS_EACH} processes each, by turns; aim: submit 0.65 of bare, by processor time`,
    "  Bare: one read with the same client, bundled by CDK's defaults with the SDK. Aim in an applicant's way: 450,000 bytes.",
    table([head, ...rows]),
  ].join('\n');
}

export function costReport(stories: readonly StoryCost[]): string {
  const head = [
    'story',
    'mails',
    'transitions',
    'store',
    'requests',
    'functions',
    'all but mails, transitions',
  ];
  const rows = stories.map((story) => [story.name, ...columns(awsCost(story)).map(inDollars)]);
  return [
    `COST ON AWS  of ${APPLICATIONS} applications of one story, in US dollars; aims: transitions 0.15, the last column 0.08`,
    `  Counted use at the prices of test/bench/prices.ts; ${BILLED_MS_PER_CALL} ms are billed per call. Without what is paid by the month.`,
    table([head, ...rows]),
  ].join('\n');
}

function columns({ mails, transitions, store, requests, functions }: AwsCost): number[] {
  return [mails, transitions, store, requests, functions, store + requests + functions];
}

function inDollars(forOne: number): string {
  return (forOne * APPLICATIONS).toFixed(3);
}
