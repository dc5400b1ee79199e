import { setClock } from '../../functions/runtime/clock.ts';
import { logger } from '../../functions/runtime/logger.ts';
import { executionDied } from '../../local/workflow/execution-died.ts';
import { Aws, type Call } from './machine/aws.ts';
import { type Door, replaceClients } from './machine/clients.ts';
import { EventSources, learnLookedFor } from './machine/event-sources.ts';
import { type Handler, Lambda } from './machine/lambda.ts';
import { Mailbox } from './machine/mailbox.ts';
import { Random } from './machine/random.ts';
import { drawFrom } from './machine/seeded-machine.ts';
import { VirtualTime } from './machine/virtual-time.ts';
import type { Weather } from './machine/weather.ts';
import { StepFunctions } from './step-functions/step-functions.ts';
import { DynamoDb } from './table/dynamo-db.ts';
import { MemoryTable } from './table/memory-table.ts';
import { partitionIn } from './table/query.ts';

/** One key, made for the simulation. */
const KEYRING = JSON.stringify({ current: 'k1', k1: Buffer.alloc(32, 1).toString('base64') });
/** No schedule has so much in it: one that has goes round in circles. */
const MOST_STEPS = 20_000;
/** No run of a function takes more turns of Node's loop by itself. */
const MOST_TURNS = 100_000;

export interface WorldParts {
  readonly seed: number;
  readonly start: Date;
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly weather: (random: Random) => Weather;
  /** A careless version: stands between the functions and AWS, and does otherwise. */
  readonly careless?: Careless;
}

export type Careless = (world: World, send: Door) => Door;

/** Everything around the functions: time, AWS's services, and what becomes of each call. */
export class World {
  readonly random: Random;
  readonly time: VirtualTime;
  readonly weather: Weather;
  readonly lambda: Lambda;
  readonly aws: Aws;
  readonly database: DynamoDb;
  readonly stepFunctions: StepFunctions;
  readonly mailbox: Mailbox;
  readonly sources: EventSources;
  /** All that was written to the log. */
  readonly logLines: string[] = [];
  /** What the simulation itself cannot do. */
  readonly broken: unknown[] = [];
  private readonly door: Door;
  /** Every fourth world does: a line costs as much as a call. */
  private readonly logsAll: boolean;
  private steps = 0;

  constructor({ seed, start, handlers, weather, careless }: WorldParts) {
    const random = new Random(seed);
    const time = new VirtualTime(start.getTime());
    this.random = random;
    this.logsAll = seed % 4 === 0;
    this.time = time;
    this.weather = weather(random);
    const { faults, latencyMs, lagMs, isOvertaken, delivery } = this.weather;
    const startsAfterMs = () => latencyMs() / 4;
    this.lambda = new Lambda({ time, random, startsAfterMs, handlers });
    const invoke = (name: string, event: unknown) => this.lambda.invoke(name, event);
    const record: EventSources['record'] = (record) => this.sources.record(record);
    this.database = new DynamoDb(new MemoryTable({ now: () => time.now, lagMs, record }));
    this.sources = new EventSources({ time, random, delivery, invoke, table: () => this.database.table });
    this.mailbox = new Mailbox({ now: () => time.now, random });
    this.stepFunctions = new StepFunctions({
      time,
      random,
      invoke,
      died: ({ name }) => this.sources.publish(executionDied(name)),
      broken: (error) => this.broken.push(error),
    });
    const service = (call: Call) => this.answer(call);
    this.aws = new Aws({
      time,
      random,
      lambda: this.lambda,
      faults: () => faults,
      latencyMs,
      isOvertaken,
      service,
    });
    const send: Door = (command, input) => this.aws.send(command, input);
    this.door = careless?.(this, send) ?? send;
  }

  /** From here on this world is the one in which handlers run. */
  enter(): void {
    replaceClients(this.door);
    setClock(() => new Date(this.time.now));
    drawFrom({ random: this.random, pause: (ms) => this.aws.pause(ms) });
    const line = (text: string) => this.logLines.push(text);
    Object.assign(logger(), { console: { info: line, warn: line, error: line, debug: line } });
    logger().setLogLevel(this.logsAll ? 'INFO' : 'WARN');
  }

  /** All that happens until then, in its order. */
  async playUntil(instant: number): Promise<void> {
    for (;;) {
      await this.settle();
      this.sources.watchClock();
      const next = this.time.next();
      if (next === undefined || next > instant) {
        this.time.passTo(instant);
        return;
      }
      this.time.step();
      this.steps += 1;
      if (this.steps > MOST_STEPS) {
        throw new Error('It never comes to rest');
      }
    }
  }

  /** Until this is over, and for a moment longer. */
  async playThrough(doing: Promise<unknown>): Promise<void> {
    let isOver = false;
    const over = doing.then(() => {
      isOver = true;
    });
    while (!isOver) {
      await this.playUntil(this.time.now + 20_000);
    }
    await over;
  }

  /** On to a moment at which nothing is on its way and nothing is overdue. */
  async playUntilQuiet(): Promise<void> {
    while (!this.lambda.isIdle || this.sources.hasOverdue || !this.stepFunctions.isQuiet) {
      await this.playUntil(this.time.next() ?? this.time.now);
    }
  }

  /** Lets every run go on as far as it can without anything happening to it. */
  private async settle(): Promise<void> {
    for (let turns = 0; turns < MOST_TURNS; turns += 1) {
      await new Promise(setImmediate);
      if (!this.lambda.isComputing) {
        return;
      }
    }
    throw new Error('A function waits for something that is not of this world');
  }

  private answer(call: Call): object {
    const { command, input, invocation } = call;
    switch (command) {
      case 'SendRawEmailCommand':
        return this.mailbox.take(input as unknown as Parameters<Mailbox['take']>[0], invocation);
      case 'GetSecretValueCommand':
        return { SecretString: KEYRING };
      case 'StartExecutionCommand':
      case 'SendTaskSuccessCommand':
      case 'DescribeExecutionCommand':
        return this.stepFunctions.answer(command, input);
      default:
        return this.asked(call);
    }
  }

  private asked({ command, input, invocation }: Call): object {
    if (input['IndexName'] !== undefined && invocation !== undefined) {
      learnLookedFor(invocation.name, `${input['IndexName']} ${partitionIn(input)}`);
    }
    return this.database.answer(command, input);
  }
}
