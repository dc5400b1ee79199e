import { StateMachine } from 'aws-local-stepfunctions';

/**
 * Names the states that executions of this process enter, in their order: what Step Functions bills, beside
 * retries. An execution that wakes enters once more, for the interpreter only, the state in which it lay.
 */
export function watchStates(): { take(): string[] } {
  const run = StateMachine.prototype.run;
  let known = new Set<string>();
  let entered: string[] = [];
  StateMachine.prototype.run = function (input, options) {
    const running = run.call(this, input, options);
    const execution = JSON.stringify(options?.context?.['Execution']);
    let isAwakened = known.has(execution);
    known.add(execution);
    void (async () => {
      for await (const event of running.eventLogs) {
        if (event.type === 'StateEntered') {
          entered.push(...(isAwakened ? [] : [event.state.name]));
          isAwakened = false;
        }
      }
    })();
    return running;
  };
  return {
    /** Those since the last time, when all that ran has ended. */
    take: () => {
      const taken = entered;
      entered = [];
      known = new Set();
      return taken;
    },
  };
}
