import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { FaultKind, Faults } from './faults.ts';
import { type Invocation, Lambda } from './lambda.ts';
import { isWrite, LONGEST_HOLD_MS, Overtaking } from './overtaking.ts';
import type { Random } from './random.ts';
import type { VirtualTime } from './virtual-time.ts';

/** One call of an SDK client, as it leaves the product. */
export interface Call {
  /** The command's name, as `PutCommand`. */
  readonly command: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Of what is no part of any function, none. */
  readonly invocation: Invocation | undefined;
}

/** A service of AWS: does at once what a call asks for. */
export type Service = (call: Call) => object;

export interface AwsParts {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly lambda: Lambda;
  readonly faults: () => Faults;
  /** How long a call takes, there and back. */
  readonly latencyMs: () => number;
  /** Whether a write is held up until another one has come before it. */
  readonly isOvertaken: () => boolean;
  readonly service: Service;
}

interface Waiting<Result> {
  readonly answer: Promise<Result>;
  readonly goOn: () => void;
}

const SLOW_MS = [3000, 25_000] as const;

/** What lies between the functions and AWS: time, and all that can go wrong with a call. */
export class Aws {
  /** How many calls there have been. */
  calls = 0;
  private readonly overtaking = new Overtaking();
  private readonly parts: AwsParts;

  constructor(parts: AwsParts) {
    this.parts = parts;
  }

  send(command: string, input: Readonly<Record<string, unknown>>): Promise<unknown> {
    const invocation = Lambda.present();
    const call = { command, input, invocation };
    if (invocation === undefined) {
      return Promise.resolve().then(() => this.parts.service(call));
    }
    if (invocation.state === 'died') {
      return never();
    }
    this.calls += 1;
    const fault = this.parts.faults().of(call);
    if (fault !== undefined) {
      invocation.isHarmed = true;
    }
    if (fault === 'deadBefore') {
      this.kill(invocation);
      return never();
    }
    const asked = this.waiting(invocation, () => this.answered(call, fault));
    if (fault === undefined && isWrite(call) && this.parts.isOvertaken()) {
      const letGo = this.overtaking.hold(call, () => {
        cancel();
        this.parts.time.after(1, asked.goOn);
      });
      const cancel = this.parts.time.after(LONGEST_HOLD_MS, letGo);
    } else {
      this.parts.time.after(this.latencyOf(fault), asked.goOn);
    }
    return asked.answer;
  }

  /** Until so much time has passed; what waits for it does not compute. */
  pause(ms: number): Promise<void> {
    const { answer, goOn } = this.waiting(Lambda.present(), () => {});
    this.parts.time.after(ms, goOn);
    return answer;
  }

  /** What comes back once it goes on; a run that has died meanwhile never hears of it. */
  private waiting<Result>(invocation: Invocation | undefined, act: () => Result): Waiting<Result> {
    const run = invocation ?? { pending: 0, state: 'runs' };
    const { promise: answer, resolve, reject } = Promise.withResolvers<Result>();
    run.pending += 1;
    const goOn = () => {
      run.pending -= 1;
      try {
        const result = act();
        run.state === 'died' || resolve(result);
      } catch (error) {
        run.state === 'died' || reject(error);
      }
    };
    return { answer, goOn };
  }

  private answered(call: Call, fault: FaultKind | undefined): object {
    try {
      return this.answer(call, fault);
    } finally {
      if (isWrite(call)) {
        this.overtaking.done(call);
      }
    }
  }

  private latencyOf(fault: FaultKind | undefined): number {
    const { random, latencyMs } = this.parts;
    return fault === 'slow' ? random.between(...SLOW_MS) : latencyMs();
  }

  private answer(call: Call, fault: FaultKind | undefined): object {
    const { service } = this.parts;
    switch (fault) {
      case 'refused':
        throw awsError('InternalServerError');
      case 'throttled':
        throw awsError('ThrottlingException');
      case 'conflict':
        return this.conflict(call);
      case 'lost':
        service(call);
        throw awsError('TimeoutError');
      case 'repeated':
        return this.repeated(call);
      case 'deadAfter':
        service(call);
        this.kill(call.invocation);
        return {};
      default:
        return service(call);
    }
  }

  /** A transaction carries a token by which the second one is known; all else is done once more. */
  private repeated(call: Call): object {
    const first = this.parts.service(call);
    return call.command === 'TransactWriteCommand' ? first : this.parts.service(call);
  }

  private conflict(call: Call): object {
    if (call.command === 'TransactWriteCommand') {
      throw this.conflictBeside(call);
    }
    if (/^(Put|Update|Delete)Command$/.test(call.command)) {
      throw awsError('TransactionConflictException');
    }
    throw awsError('ThrottlingException');
  }

  /** One or more of its actions met another transaction; conditions that fail are told of beside it. */
  private conflictBeside(call: Call): Error {
    const { random, service } = this.parts;
    const count = [call.input['TransactItems']].flat().length;
    const reasons = Array.from({ length: count }, () => ({ Code: 'None' }));
    reasons[random.whole(0, count - 1)] = { Code: 'TransactionConflict' };
    try {
      service({ ...call, command: 'CheckTransaction' });
    } catch (error) {
      if (error instanceof TransactionCanceledException) {
        for (const [index, { Code }] of (error.CancellationReasons ?? []).entries()) {
          if (Code === 'ConditionalCheckFailed') {
            reasons[index] = { Code };
          }
        }
      }
    }
    return new TransactionCanceledException({
      $metadata: {},
      message: 'Transaction cancelled',
      CancellationReasons: reasons,
    });
  }

  private kill(invocation: Invocation | undefined): void {
    if (invocation !== undefined) {
      this.parts.lambda.kill(invocation);
    }
  }
}

/** An error as the SDK throws it. */
export function awsError(name: string): Error {
  return Object.assign(new Error(`${name} of the simulation`), { name, $metadata: {} });
}

/** A process that is gone hears nothing any more. */
function never(): Promise<never> {
  return new Promise(() => {});
}
