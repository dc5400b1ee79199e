import { Life, PROMISED_MS, type Round, type Victim, victims } from './life.ts';

/** A home is thrown away after so many kills: what is looked through grows with it. */
const ROUNDS_PER_LIFE = 10;

export interface Torture {
  readonly rounds: number;
  readonly kills: Readonly<Record<Victim, number>>;
  readonly submissions: number;
  readonly acts: number;
  readonly refused: number;
  readonly unanswered: number;
  readonly mails: number;
  readonly secondCopies: number;
  /** Longest that anything took to go on, and how often that was longer than promised. */
  readonly slowestMs: number;
  readonly lateRounds: number;
  /** With the commands that repeat their rounds. */
  readonly faults: readonly string[];
}

export interface TortureOptions {
  readonly rounds: number;
  /** The same seed chooses the same. */
  readonly seed: number;
  /** No round begins later than that. */
  readonly seconds?: number;
  /** Hears of each life as it ends. */
  readonly told?: (line: string) => void;
}

/** So many kills, over as many lives as that takes. */
export async function torture(options: TortureOptions): Promise<Torture> {
  const { rounds, seed, seconds = Number.POSITIVE_INFINITY, told } = options;
  const until = performance.now() + seconds * 1000;
  const lives: LifeTold[] = [];
  for (let done = 0; done < rounds && performance.now() < until; done += ROUNDS_PER_LIFE) {
    const most = Math.min(ROUNDS_PER_LIFE, rounds - done);
    const life = await oneLife({ most, seed: seed + lives.length, until });
    lives.push(life);
    told?.(lineOf(life, done));
  }
  return summed(lives);
}

type LifeTold = Omit<Torture, 'kills' | 'rounds' | 'slowestMs' | 'lateRounds'> & {
  readonly rounds: readonly Round[];
};

interface LifeOptions {
  readonly most: number;
  readonly seed: number;
  readonly until: number;
}

async function oneLife({ most, seed, until }: LifeOptions): Promise<LifeTold> {
  const life = await Life.begin(seed);
  try {
    const rounds: Round[] = [];
    const faults: string[] = [];
    while (rounds.length < most && faults.length === 0 && performance.now() < until) {
      const round = await life.round();
      rounds.push(round);
      faults.push(...round.faults.map((fault) => `${fault} (${whatWasDone(round)})`));
    }
    const end = await life.end();
    faults.push(...end.faults);
    if (faults.length > 0) {
      faults.push(`Again: npm run torture -- --rounds ${rounds.length} --seed ${seed}`);
    }
    const { acts, refused, unanswered, applications } = life.ledger;
    const { mails, secondCopies } = end;
    return {
      rounds,
      faults,
      submissions: applications.length,
      acts,
      refused,
      unanswered,
      mails,
      secondCopies,
    };
  } finally {
    await life.remove();
  }
}

function whatWasDone({ victim, outageMs }: Round): string {
  return `${victim} killed, started again after ${outageMs} ms`;
}

function lineOf({ rounds, submissions, acts, mails, faults }: LifeTold, before: number): string {
  const what = `${submissions} submissions, ${acts} acts, ${mails} mails`;
  const verdict = faults.length === 0 ? 'nothing lost' : `\n${faults.join('\n')}`;
  return `rounds ${before + 1} to ${before + rounds.length}: ${what}: ${verdict}`;
}

function summed(lives: readonly LifeTold[]): Torture {
  const rounds = lives.flatMap((life) => life.rounds);
  const sum = (name: 'submissions' | 'acts' | 'refused' | 'unanswered' | 'mails' | 'secondCopies') =>
    lives.reduce((total, life) => total + life[name], 0);
  const killed = (victim: Victim) => rounds.filter((round) => round.victim === victim).length;
  const [service, store, both] = victims;
  return {
    rounds: rounds.length,
    kills: { [service]: killed(service), [store]: killed(store), [both]: killed(both) },
    submissions: sum('submissions'),
    acts: sum('acts'),
    refused: sum('refused'),
    unanswered: sum('unanswered'),
    mails: sum('mails'),
    secondCopies: sum('secondCopies'),
    slowestMs: Math.max(...rounds.map(({ goneOnAfterMs }) => goneOnAfterMs)),
    lateRounds: rounds.filter(({ goneOnAfterMs }) => goneOnAfterMs > PROMISED_MS).length,
    faults: lives.flatMap(({ faults }) => faults),
  };
}
