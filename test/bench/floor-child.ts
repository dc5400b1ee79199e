import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { documentClient } from '../../functions/stores/document-client.ts';
import { Activity } from '../../local/activity.ts';
import { createTable } from '../../local/create-table.ts';
import { freePorts } from '../../local/free-ports.ts';
import { setFunctionEnvironment } from '../../local/function-environment.ts';
import type { HomeOptions } from '../../local/home-options.ts';
import { listen } from '../../local/listen.ts';
import { TABLE_NAME } from '../../local/names.ts';
import { secrets } from '../../local/secrets.ts';
import { servicesServer } from '../../local/services-server.ts';
import { STORE_PID_FILE, startStore } from '../../local/store-process.ts';
import { capturedTransactions } from './captured-transactions.ts';
import type { FloorOrder } from './floor.ts';
import { cpuMs } from './process-usage.ts';
import { type Round, timed } from './rounds.ts';

/** A process of its own, as the service is one; run by `floor.ts`. */
const ports = await freePorts();
const folder = mkdtempSync(join(tmpdir(), 'interesseret-floor-'));
const options: HomeOptions = {
  ports,
  folder,
  reset: false,
  publicOrigin: `http://localhost:${ports.app}`,
  trustedProxies: [],
};
setFunctionEnvironment(options);
const store = await startStore(ports.store, folder, false);
const storePid = Number(readFileSync(join(folder, STORE_PID_FILE), 'utf8'));
await listen(servicesServer(secrets(folder), new Activity(), console.error), ports.services, 'secrets');
await createTable(TABLE_NAME);

process.on('message', async (order: FloorOrder) => process.send?.(await round(order)));
process.once('disconnect', async () => {
  await store.stop();
  rmSync(folder, { recursive: true });
  process.exit();
});
process.send?.(storePid);

async function round({ settings, slotIds, atOnce }: FloorOrder): Promise<Round> {
  const transactions = await capturedTransactions(settings, slotIds);
  const used = () => cpuMs(process.pid) + cpuMs(storePid);
  const before = used();
  const measured = await timed(transactions, atOnce, isStored);
  return { ...measured, cpuMsEach: (used() - before) / transactions.length };
}

async function isStored(transaction: TransactWriteCommandInput): Promise<boolean> {
  try {
    await documentClient().send(new TransactWriteCommand(transaction));
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}
