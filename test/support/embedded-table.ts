import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { setClock } from '../../functions/runtime/clock.ts';
import { documentClient } from '../../functions/stores/document-client.ts';
import { createTable } from '../../local/create-table.ts';
import { freePorts } from '../../local/free-ports.ts';
import { setFunctionEnvironment } from '../../local/function-environment.ts';
import { TABLE_NAME } from '../../local/names.ts';
import { type StoreProcess, startStore } from '../../local/store-process.ts';
import { NOW } from '../domain/an-occasion.ts';

export const PUBLIC_ORIGIN = 'https://forms.example.org';

let use = useEmbeddedServer;

/** The table that this test file asked for: the embedded one, unless `useTable` has said otherwise. */
export function useEmbeddedTable(): void {
  use();
}

/** Another table in its place, for test files that are imported after this. */
export function useTable(other: () => void): void {
  use = other;
}

/**
 * A real table for the stores of this test file: an embedded server in memory, emptied before each test,
 * at which the clock stands at `NOW`.
 * No other AWS service answers, so a test that speaks to one has to say what it answers.
 */
function useEmbeddedServer(): void {
  const folder = mkdtempSync(join(tmpdir(), 'interesseret-'));
  let store: StoreProcess | undefined;

  beforeAll(async () => {
    const ports = await freePorts();
    const options = { ports, folder, reset: false, publicOrigin: PUBLIC_ORIGIN, trustedProxies: [] };
    process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';
    setFunctionEnvironment(options);
    store = await startStore(ports.store, folder, true);
    await createTable(TABLE_NAME);
  });
  beforeEach(async () => {
    setClock(() => NOW);
    await documentClient().send(new DeleteTableCommand({ TableName: TABLE_NAME }));
    await createTable(TABLE_NAME);
  });
  afterAll(async () => {
    await store?.stop();
    rmSync(folder, { recursive: true });
  });
}

/** Everything in the table, as it is stored. */
export async function everyItem(): Promise<Record<string, unknown>[]> {
  const { Items = [] } = await documentClient().send(new ScanCommand({ TableName: TABLE_NAME }));
  return Items;
}
