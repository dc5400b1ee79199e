import { tasks } from '../../../lib/definition/tasks.ts';
import type { Json } from '../../../local/workflow/step.ts';
import { runWorkflow, type WorkflowRun } from '../../support/run-workflow.ts';
import { type Called, lineOf, type Outside, type Scenario, type ScenarioStep } from './scenario.ts';
import { stateCalling } from './state-machine.ts';

type Payload = Record<string, Json>;

/** How it went: the steps in lines, and the end. */
export interface Played {
  readonly lines: readonly string[];
  readonly end: Scenario['end'];
}

/** Plays a scenario on the runner of one machine, with functions and a time that do what it says. */
export class ScenarioPlayer {
  private readonly definition: object;
  private readonly coming: ScenarioStep[];
  private readonly lines: string[] = [];
  private readonly tokens: string[] = [];
  private readonly run: WorkflowRun;
  private readonly calls = {
    advance: (payload: Payload) => this.answer(tasks.advance, payload),
    giveUp: (payload: Payload) => this.answer(tasks.giveUp, payload),
  } satisfies Record<keyof typeof tasks, unknown>;
  private hung = Promise.withResolvers<void>();
  private isHung = false;

  constructor(definitionText: string, steps: readonly ScenarioStep[]) {
    this.definition = JSON.parse(definitionText);
    this.coming = [...steps];
    this.run = runWorkflow(this.calls);
  }

  /** Killed between the steps, the runner loses all but its journal after each that comes from outside. */
  async play(input: Json, { isKilledBetween }: { isKilledBetween: boolean }): Promise<Played> {
    this.run.start(this.definition, input);
    await this.rest();
    for (let step = this.coming[0]; step !== undefined && !('called' in step); step = this.coming[0]) {
      this.coming.shift();
      await this.happen(step);
      if (isKilledBetween && !this.isHung) {
        await this.run.restart(this.calls);
      }
    }
    return { lines: this.lines, end: this.end() };
  }

  private async happen(step: Outside): Promise<void> {
    if ('passed' in step) {
      this.lines.push(lineOf(step));
      await (this.isHung ? this.outlast(step.passed) : this.run.advance(step.passed * 1000));
      return;
    }
    const token = this.tokens.at((step.token ?? 0) - 1) ?? '';
    const outcome = 'failed' in step ? { error: step.failed, cause: '' } : { output: step.completed };
    // Told first: what is woken calls at once.
    const line = this.lines.push('') - 1;
    this.lines[line] = lineOf({ ...step, isTaken: this.run.complete(token, outcome) });
    await this.rest();
  }

  /** What the function does that is called; out of turn it fails by a name that no scenario has. */
  private async answer(functionName: string, { taskToken, ...given }: Payload): Promise<unknown> {
    const called = stateCalling(this.definition, functionName, taskToken !== undefined);
    this.lines.push(lineOf({ called, given, times: 1 }));
    const [step] = this.coming;
    if (step === undefined || !('called' in step) || step.called !== called) {
      throw new RangeError('Out of turn');
    }
    this.coming.shift();
    if (typeof taskToken === 'string') {
      this.tokens.push(taskToken);
    }
    if (step.completes !== undefined) {
      this.run.complete(String(taskToken), { output: step.completes });
    }
    return this.ending(step);
  }

  private ending({ hangs, throws, returns }: Called): unknown {
    if (hangs) {
      this.isHung = true;
      this.hung.resolve();
      return new Promise(() => {});
    }
    if (throws !== undefined) {
      throw Object.assign(new Error(), { name: throws });
    }
    return returns;
  }

  /** Until nothing is in flight but what hangs. */
  private async rest(): Promise<void> {
    await Promise.race([this.run.settle(), this.hung.promise]);
  }

  private async outlast(seconds: number): Promise<void> {
    this.hung = Promise.withResolvers();
    this.isHung = false;
    await this.run.elapse(seconds * 1000);
  }

  private end(): Scenario['end'] {
    const { status = 'RUNNING', output, error } = this.run.execution() ?? {};
    switch (status) {
      case 'SUCCEEDED':
        return { status, output: JSON.parse(output ?? 'null') };
      case 'FAILED':
        return { status, error: error ?? '' };
      default:
        return { status };
    }
  }
}
