import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';

export interface StoreCalls {
  /** By operation, `GetItem` say. */
  readonly calls: ReadonlyMap<string, number>;
  readonly readUnits: number;
  readonly writeUnits: number;
}

const READS = new Set(['GetItem', 'Query']);

/** Counts every call of the stores of this process, as they leave their SDK client. */
export async function countStoreCalls(): Promise<{ take(): StoreCalls }> {
  // Imported only now: the environment of the functions must be set before.
  const { documentClient } = await import('../../functions/stores/document-client.ts');
  let calls = new Map<string, number>();
  let units = { read: 0, write: 0 };
  documentClient().middlewareStack.add(
    (next, context) => async (args) => {
      const operation = String(context['commandName']).replace('Command', '');
      calls.set(operation, (calls.get(operation) ?? 0) + 1);
      const input = { ...args.input, ReturnConsumedCapacity: 'INDEXES' };
      const answer = await next({ ...args, input });
      units[READS.has(operation) ? 'read' : 'write'] += unitsIn(answer.output as Output);
      return answer;
    },
    { step: 'initialize' },
  );
  return {
    take: () => {
      const taken = { calls, readUnits: units.read, writeUnits: units.write };
      calls = new Map();
      units = { read: 0, write: 0 };
      return taken;
    },
  };
}

type Output = { ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] };

function unitsIn({ ConsumedCapacity: consumedBy = [] }: Output): number {
  const consumed = [consumedBy].flat();
  return consumed.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
}
