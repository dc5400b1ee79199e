import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Activity } from './activity.ts';
import { apiServer } from './api-server.ts';
import { Background } from './background.ts';
import { clientAddress } from './client-address.ts';
import { createTable } from './create-table.ts';
import { setFunctionEnvironment, storeEndpointOf } from './function-environment.ts';
import { Functions, type LoadFunction, loadFunction } from './functions.ts';
import type { HomeOptions } from './home-options.ts';
import { closed, listen } from './listen.ts';
import { TABLE_NAME } from './names.ts';
import { openFolder } from './open-folder.ts';
import { startStore } from './store-process.ts';
import { systemTimers, type Timers } from './timers.ts';

/** What tests replace. */
export interface HomeParts {
  readonly timers: Timers;
  readonly load: LoadFunction;
  readonly log: (line: string) => void;
  readonly storeInMemory: boolean;
}

export interface Home {
  readonly origin: string;
  /** Answers what is in flight, then ends. */
  stop(): Promise<void>;
}

const parts: HomeParts = {
  timers: systemTimers,
  load: loadFunction,
  log: (line) => process.stdout.write(`${line}\n`),
  storeInMemory: false,
};

export async function startHome(options: HomeOptions, replaced: Partial<HomeParts> = {}): Promise<Home> {
  const { timers, load, log, storeInMemory } = { ...parts, ...replaced };
  const database = openFolder(options);
  setFunctionEnvironment(options);
  const { setClock } = await import('../functions/runtime/clock.ts');
  setClock(() => timers.now());
  const store = options.storeEndpoint
    ? undefined
    : await startStore(options.ports.store, options.folder, storeInMemory);
  await createTable(TABLE_NAME);
  const activity = new Activity();
  let requests = 0;
  const background = new Background(() => requests);
  const app = apiServer({
    functions: new Functions(load),
    clientAddress: clientAddress(options.trustedProxies),
    timers,
    log,
    began: () => {
      requests += 1;
    },
    ended: () => {
      requests -= 1;
      background.admit();
    },
  });
  await listen(app, options.ports.app, 'the service');
  const origin = `http://localhost:${options.ports.app}`;
  writeFileSync(
    join(options.folder, 'home.json'),
    JSON.stringify({ appOrigin: origin, dynamodbEndpoint: storeEndpointOf(options), tableName: TABLE_NAME }),
  );
  return {
    origin,
    async stop() {
      await closed(app);
      background.stop();
      await activity.idle();
      await store?.stop();
      database.close();
    },
  };
}
