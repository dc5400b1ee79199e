import { type Schedule, schedules } from '../lib/definition/schedules.ts';
import { type Background, Stopping } from './background.ts';
import { failureLine } from './failure-line.ts';
import type { Cancel, Timers } from './timers.ts';

export interface SchedulesParts {
  readonly background: Background;
  readonly timers: Timers;
  readonly log: (line: string) => void;
}

/**
 * Runs what runs by the clock, in the place of EventBridge. The first time is at once: what a killed
 * service left is taken up within seconds.
 */
export class Schedules {
  private readonly parts: SchedulesParts;
  private readonly pending = new Map<string, Cancel>();

  constructor(parts: SchedulesParts) {
    this.parts = parts;
  }

  start(): void {
    for (const schedule of schedules) {
      void this.runAndRepeat(schedule);
    }
  }

  /** Every schedule once, now. */
  async runAll(): Promise<void> {
    await Promise.all(schedules.map((schedule) => this.run(schedule)));
  }

  stop(): void {
    for (const cancel of this.pending.values()) {
      cancel();
    }
  }

  /** The next begins a whole interval after the last, and never before that has ended. */
  private async runAndRepeat(schedule: Schedule): Promise<void> {
    const next = new Date(this.parts.timers.now().getTime() + schedule.everyMinutes * 60_000);
    await this.run(schedule);
    this.pending.set(
      schedule.name,
      this.parts.timers.at(next, () => void this.runAndRepeat(schedule)),
    );
  }

  private async run(schedule: Schedule): Promise<void> {
    const { background, timers, log } = this.parts;
    const event = {
      source: 'aws.events',
      'detail-type': 'Scheduled Event',
      time: timers.now().toISOString(),
    };
    try {
      await background.call(schedule.function, event);
    } catch (error) {
      if (!(error instanceof Stopping)) {
        log(failureLine(schedule.function, error));
      }
    }
  }
}
