import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { onTestFinished } from 'vitest';
import { documentClient } from '../../functions/stores/document-client.ts';

/** Takes the place of one send of a command; `send` really sends it. */
export type Intervention = (send: () => Promise<never>) => Promise<never>;

export interface Watched {
  /** How often the command has been sent. */
  readonly sends: number;
  /** What it was sent with. */
  readonly inputs: readonly object[];
}

/**
 * Steps in at the next sends of a command, one intervention each; after the last all is as usual. For
 * what the embedded server never does by itself.
 */
export function intervene(command: string, interventions: readonly Intervention[]): Watched {
  const left = [...interventions];
  const inputs: object[] = [];
  const watched = { sends: 0, inputs };
  documentClient().middlewareStack.add(
    (next, context) => async (args) => {
      if (context['commandName'] !== command) {
        return await next(args);
      }
      watched.sends += 1;
      inputs.push(args.input);
      const send = () => next(args) as Promise<never>;
      return await (left.shift()?.(send) ?? send());
    },
    { step: 'initialize', name: 'intervene', override: true },
  );
  onTestFinished(() => {
    documentClient().middlewareStack.remove('intervene');
  });
  return watched;
}

/** A transaction that the store gives up, with one reason for each of its actions. */
export function canceled(...codes: readonly string[]): Intervention {
  const CancellationReasons = codes.map((Code) => ({ Code }));
  return failing(
    new TransactionCanceledException({
      $metadata: {},
      message: 'Transaction cancelled',
      CancellationReasons,
    }),
  );
}

export function failing(error: Error): Intervention {
  return async () => {
    throw error;
  };
}

/** It is written, but its answer never comes; sent again, as the SDK does, it meets what it wrote itself. */
export const answerLost: Intervention = async (send) => {
  await send();
  return await send();
};

/** Somebody else comes first. */
export function afterwards(rival: () => Promise<unknown>): Intervention {
  return async (send) => {
    await rival();
    return await send();
  };
}

/** An error of AWS as the SDK throws it. */
export function awsError(name: string): Error {
  return Object.assign(new Error(`${name} of the test`), { name, $metadata: {} });
}
