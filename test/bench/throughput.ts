import { benchSettings, slotIds } from './bench-settings.ts';
import { startFloor } from './floor.ts';
import { cpuMs, quiet, residentMiB } from './process-usage.ts';
import { median, type Round, timed } from './rounds.ts';
import { type RunningHome, startRunningHome } from './running-home.ts';
import { countApplications } from './store-access.ts';
import { submitter } from './submit-over-http.ts';

const CONNECTIONS = [1, 8, 32] as const;
export const ROUNDS = 5;
/** The first are for both to get warm, and are not counted. */
const WARM_UP = 300;

export interface Pace {
  readonly connections: number;
  readonly service: Round;
  readonly floor: Round;
  /** Median of the rounds' ratios: each round of the service against the floor's beside it. */
  readonly ratio: number;
}

export interface Throughput {
  readonly paces: readonly Pace[];
  readonly perRound: number;
  readonly sent: number;
  readonly stored: number;
  /** Processor time of a submission with all that follows it, up to the mail to the consultant. */
  readonly cpuMsWithAllThatFollows: number;
  readonly serviceMiB: number;
  readonly storeMiB: number;
}

/** Rounds of the service and of the floor by turns, so that a busy moment of the machine is fair to both. */
export async function throughput(perRound: number): Promise<Throughput> {
  const settings = await benchSettings();
  const free = slotIds(settings);
  const home = await startRunningHome(settings);
  const floor = await startFloor();
  const pids = [home.pid, home.storePid];
  let sent = 0;
  const take = (count: number) => {
    sent += count;
    return free.slice(sent - count, sent);
  };
  const pairOfRounds = async (count: number, atOnce: number) => {
    const wished = take(count);
    const bare = await floor.round({ settings, slotIds: wished, atOnce });
    const served = await serviceRound(home, wished, atOnce);
    await quiet(pids);
    return { bare, served };
  };
  await pairOfRounds(WARM_UP, 8);
  const before = { cpu: cpuOf(pids), sent };
  const paces: Pace[] = [];
  for (const connections of CONNECTIONS) {
    const pairs = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      pairs.push(await pairOfRounds(perRound, connections));
    }
    paces.push(paceOf(connections, pairs));
  }
  const result = {
    paces,
    perRound,
    sent,
    stored: await countApplications(home.storeEndpoint),
    cpuMsWithAllThatFollows: (cpuOf(pids) - before.cpu) / (sent - before.sent),
    serviceMiB: residentMiB(home.pid),
    storeMiB: residentMiB(home.storePid),
  };
  await Promise.all([home.stop(), floor.stop()]);
  return result;
}

async function serviceRound(home: RunningHome, wished: readonly string[], atOnce: number): Promise<Round> {
  const { submit, close } = submitter(home.origin);
  const pids = [home.pid, home.storePid];
  const before = cpuOf(pids);
  const measured = await timed(wished, atOnce, submit);
  const cpuMsEach = (cpuOf(pids) - before) / wished.length;
  close();
  return { ...measured, cpuMsEach };
}

function paceOf(connections: number, pairs: readonly { bare: Round; served: Round }[]): Pace {
  return {
    connections,
    service: medianRound(pairs.map(({ served }) => served)),
    floor: medianRound(pairs.map(({ bare }) => bare)),
    ratio: median(pairs.map(({ bare, served }) => served.perSecond / bare.perSecond)),
  };
}

function medianRound(rounds: readonly Round[]): Round {
  return {
    perSecond: median(rounds.map((round) => round.perSecond)),
    p50Ms: median(rounds.map((round) => round.p50Ms)),
    p99Ms: median(rounds.map((round) => round.p99Ms)),
    cpuMsEach: median(rounds.map((round) => round.cpuMsEach)),
    refused: rounds.reduce((sum, round) => sum + round.refused, 0),
  };
}

function cpuOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + cpuMs(pid), 0);
}
