import { Logger } from '@aws-lambda-powertools/logger';
import { once } from './once.ts';

/** Structured lines for CloudWatch. Ids and codes only: never a name, an address, an answer or a token. */
export const logger = once(() => new Logger({ serviceName: 'interesseret' }));

/** What a line may say of an invocation. */
export interface Outcome {
  readonly applicationId?: string;
  readonly consultantId?: string;
  readonly reference?: string;
  readonly outcome: string;
}

/**
 * A handler that leaves one started and one finished line. What it throws keeps name and place alone:
 * a message may quote what somebody wrote, Lambda writes down whatever is thrown at it, and Step
 * Functions keeps that for longer than an application may stand.
 */
export function logged<Input, Result>(
  name: string,
  run: (input: Input) => Promise<{ result: Result; outcomes: readonly Outcome[] }>,
): (input: Input) => Promise<Result> {
  return async (input) => {
    const log = logger();
    log.info('started', { function: name });
    try {
      const { result, outcomes } = await run(input);
      log.info('finished', { function: name, outcomes });
      return result;
    } catch (error) {
      log.error('failed', { function: name, error: nameOf(error), at: originOf(error) });
      throw wordless(error);
    }
  };
}

export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}

/** Where it was thrown: the stack without the message, whose own lines may look like places. */
export function originOf(error: unknown): string[] {
  if (!(error instanceof Error)) {
    return [];
  }
  return (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^ {4}at .+:\d+:\d+\)?$/.test(line))
    .slice(0, 6)
    .map((line) => line.trim());
}

/** Its name is what `Retry` and `Catch` of the workflow go by. */
function wordless(error: unknown): Error {
  const thrown = new Error('The log has its name and place');
  thrown.name = nameOf(error);
  thrown.stack = [thrown.name, ...originOf(error)].join('\n    ');
  return thrown;
}
