import { Logger } from '@aws-lambda-powertools/logger';
import { once } from './once.ts';

/** Structured lines for CloudWatch. Ids and codes only: never a name, an address, an answer or a token. */
export const logger = once(() => new Logger({ serviceName: 'interesseret' }));

/** What a line may say of an invocation. */
export interface Outcome {
  readonly applicationId?: string;
  readonly reference?: string;
  readonly outcome: string;
}

/**
 * A handler that leaves one started and one finished line. An error is logged by its name alone, for
 * its message may quote what somebody wrote, and is thrown on for whoever retries.
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
      log.error('failed', { function: name, error: nameOf(error) });
      throw error;
    }
  };
}

export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
