import { cpus, loadavg } from 'node:os';
import { type MailDelay, MEASURED_MAILS } from './mail-delay.ts';
import { STARTS, type StartUp } from './start-up.ts';
import type { StoryCost } from './story-costs.ts';
import { table } from './table.ts';
import { type Pace, ROUNDS, type Throughput } from './throughput.ts';

export function machineReport(): string {
  const [cpu] = cpus();
  const [load = 0] = loadavg();
  return [
    `Node ${process.version} on ${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}`,
    `Load before the start: ${fixed(load, 1)} (above 0, other programs slow all of this down)`,
  ].join('\n');
}

export function startReport({ firstPageMs, serviceMiB, storeMiB }: StartUp): string {
  return [
    `START  medians of ${STARTS} in an empty folder; aim: about 1 s, 140 MiB`,
    table([
      ['from the start of the process to the first page', `${fixed(firstPageMs)} ms`],
      ['resident with nothing to do, service', `${fixed(serviceMiB)} MiB`],
      ['resident with nothing to do, store', `${fixed(storeMiB)} MiB`],
    ]),
  ].join('\n');
}

export function mailReport({ receiptMs, confirmationMs }: MailDelay): string {
  return [
    `MAILS  medians of ${MEASURED_MAILS}, one after the other, with no time to undo; aim: 25 ms`,
    table([
      ['from the sending of a submission until SES has the receipt', `${fixed(receiptMs)} ms`],
      ['from the sending of an approval until SES has the confirmation', `${fixed(confirmationMs)} ms`],
    ]),
  ].join('\n');
}

export function throughputReport(measured: Throughput): string {
  const { paces, perRound, sent, stored, serviceMiB, storeMiB, cpuMsWithAllThatFollows } = measured;
  const head = ['connections', 'accepted/s', 'p50 ms', 'p99 ms', 'CPU-ms each', 'refused', 'of the floor'];
  return [
    `SUBMISSIONS  JSON with one wished time each; medians of ${ROUNDS} rounds of ${perRound}, service and floor by turns`,
    '  Floor: the same transactions, made by the same code, sent bare by one process to a store of its own.',
    '  CPU: service and store (floor: sender and store) within the round, mails that are already sent included.',
    table([head, ...paces.flatMap(paceRows)]),
    table([
      [
        'with all that follows, two mails and the wait for a decision',
        `${fixed(cpuMsWithAllThatFollows, 1)} CPU-ms each`,
      ],
      ['sent', fixed(sent)],
      ['found in the table', fixed(stored)],
      ['resident after that, service', `${fixed(serviceMiB)} MiB`],
      ['resident after that, store', `${fixed(storeMiB)} MiB`],
    ]),
  ].join('\n');
}

function paceRows({ connections, service, floor, ratio }: Pace): string[][] {
  return [
    { name: `${connections} service`, round: service, share: fixed(ratio, 2) },
    { name: `${connections} floor`, round: floor, share: '' },
  ].map(({ name, round, share }) => [
    name,
    fixed(round.perSecond),
    fixed(round.p50Ms, 1),
    fixed(round.p99Ms, 1),
    fixed(round.cpuMsEach, 2),
    fixed(round.refused),
    share,
  ]);
}

export function storyReport(costs: readonly StoryCost[]): string {
  const operations = [...new Set(costs.flatMap(({ calls }) => [...calls.keys()]))].sort();
  const head = [
    'story',
    'store calls',
    ...operations,
    'read units',
    'write units',
    'state transitions',
    'mails',
  ];
  const rows = costs.map(({ name, calls, readUnits, writeUnits, transitions, mails }) => [
    name,
    fixed([...calls.values()].reduce((sum, count) => sum + count, 0)),
    ...operations.map((operation) => fixed(calls.get(operation) ?? 0)),
    fixed(readUnits, 1),
    fixed(writeUnits, 1),
    fixed(transitions),
    fixed(mails),
  ]);
  return [
    'STORIES  from the last button of the form to the end, the pages of links included',
    '  Counted at the SDK client of the stores; states as Step Functions bills them.',
    table([head, ...rows]),
  ].join('\n');
}

function fixed(value: number, digits = 0): string {
  return value.toFixed(digits);
}
