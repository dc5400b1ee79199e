import { beforeAll, beforeEach } from 'vitest';
import { setClock } from '../../../functions/runtime/clock.ts';
import { documentClient } from '../../../functions/stores/document-client.ts';
import { setFunctionEnvironment } from '../../../local/function-environment.ts';
import { NOW } from '../../domain/an-occasion.ts';
import { DynamoDb } from './dynamo-db.ts';
import { MemoryTable } from './memory-table.ts';

const COMMANDS: Readonly<Record<string, string>> = {
  GetItemCommand: 'GetCommand',
  PutItemCommand: 'PutCommand',
  UpdateItemCommand: 'UpdateCommand',
  DeleteItemCommand: 'DeleteCommand',
  TransactWriteItemsCommand: 'TransactWriteCommand',
};

/** The table in memory in place of the embedded one, for the same tests: empty before each. */
export function useMemoryTable(): void {
  let table = emptyTable();

  beforeAll(() => {
    const ports = { app: 1, inbox: 2, store: 3, services: 4 };
    const options = { ports, folder: '', reset: false, trustedProxies: [] };
    process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';
    setFunctionEnvironment({ ...options, publicOrigin: 'https://forms.example.org' });
    // Behind all that a test adds, and before anything that would leave the process.
    documentClient().middlewareStack.add(
      (_next, context) => async (args) => {
        const name = String(context['commandName']);
        const output = table.answer(COMMANDS[name] ?? name, { ...args.input });
        return { output: { $metadata: {}, ...output }, response: {} };
      },
      { step: 'initialize', priority: 'low', name: 'memoryTable', override: true },
    );
  });
  beforeEach(() => {
    setClock(() => NOW);
    table = emptyTable();
  });
}

function emptyTable(): DynamoDb {
  return new DynamoDb(new MemoryTable({ now: () => 0, lagMs: () => 0, record: () => {} }));
}
