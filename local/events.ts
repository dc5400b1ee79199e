import { type EventRule, eventRules } from '../lib/definition/event-rules.ts';
import { type Background, Stopping } from './background.ts';
import { failureLine } from './failure-line.ts';
import type { Timers } from './timers.ts';

export interface EventsParts {
  readonly background: Background;
  readonly timers: Timers;
  readonly log: (line: string) => void;
}

/** What one of this machine's services has to tell. */
export interface ServiceEvent {
  readonly source: string;
  readonly detailType: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Tells the functions of the definition what happened, in the place of EventBridge. */
export class Events {
  private readonly parts: EventsParts;

  constructor(parts: EventsParts) {
    this.parts = parts;
  }

  async publish(event: ServiceEvent): Promise<void> {
    const wanted = eventRules.filter((rule) => matches(rule, event));
    await Promise.all(wanted.map((rule) => this.tell(rule, event)));
  }

  private async tell(rule: EventRule, { source, detailType, detail }: ServiceEvent): Promise<void> {
    const { background, timers, log } = this.parts;
    const time = timers.now().toISOString();
    try {
      await background.call(rule.function, { source, 'detail-type': detailType, time, detail });
    } catch (error) {
      if (!(error instanceof Stopping)) {
        log(failureLine(rule.function, error));
      }
    }
  }
}

function matches(rule: EventRule, { source, detailType, detail }: ServiceEvent): boolean {
  return (
    rule.source === source &&
    rule.detailType === detailType &&
    Object.entries(rule.detail).every(([field, values]) => values.includes(String(detail[field])))
  );
}
