import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Activity } from './activity.ts';
import { createTable } from './create-table.ts';
import { Endings } from './endings.ts';
import { buildEngine } from './engine.ts';
import { setFunctionEnvironment, storeEndpointOf } from './function-environment.ts';
import type { HomeOptions } from './home-options.ts';
import { type Ground, type HomeParts, ownParts } from './home-parts.ts';
import { TABLE_NAME } from './names.ts';
import { openFolder } from './open-folder.ts';
import { seed } from './seed.ts';
import { startServers } from './servers.ts';
import { startStore } from './store-process.ts';

export interface Home {
  readonly origin: string;
  /** None where mail leaves by SMTP. */
  readonly inboxOrigin: string | undefined;
  /** Resolves when nothing is in flight and everyone has been told of all that was written. */
  quiet(): Promise<void>;
  /** Runs everything that runs by the clock, once. */
  runSchedules(): Promise<void>;
  /** Answers what is in flight, then ends. */
  stop(): Promise<void>;
}

/** The whole service on this machine. Throws `StartRefused` where somebody can do something about it. */
export async function startHome(options: HomeOptions, replaced: Partial<HomeParts> = {}): Promise<Home> {
  const endings = new Endings();
  try {
    return await start(options, { ...ownParts, ...replaced }, endings);
  } catch (error) {
    await endings.run();
    throw error;
  }
}

async function start(options: HomeOptions, parts: HomeParts, endings: Endings): Promise<Home> {
  const ground = await lay(options, parts, endings);
  const engine = buildEngine(ground);
  // For a start that fails half way; on the ordinary way out a second stop finds nothing to do.
  endings.add(() => engine.stop());
  await startServers(ground, engine);
  engine.resume();
  const origin = `http://localhost:${options.ports.app}`;
  const inboxOrigin = options.smtpUrl ? undefined : `http://localhost:${options.ports.inbox}`;
  tellWhere(options, { appOrigin: origin, inboxOrigin });
  return {
    origin,
    inboxOrigin,
    quiet: engine.quiet,
    runSchedules: () => engine.schedules.runAll(),
    stop: () => endings.run(),
  };
}

/** Folder, environment and store: no function may be imported before the environment is set. */
async function lay(options: HomeOptions, parts: HomeParts, endings: Endings): Promise<Ground> {
  const database = openFolder(options);
  endings.add(() => database.close());
  setFunctionEnvironment(options);
  const { setClock } = await import('../functions/runtime/clock.ts');
  setClock(() => parts.timers.now());
  if (!options.storeEndpoint) {
    const store = await startStore(options.ports.store, options.folder, parts.storeInMemory);
    endings.add(() => store.stop());
  }
  const streamArn = await createTable(TABLE_NAME);
  await seed(parts.settings);
  return { ...parts, options, database, streamArn, activity: new Activity(), endings };
}

/** For the commands that work beside the running service. */
function tellWhere(
  options: HomeOptions,
  origins: { appOrigin: string; inboxOrigin: string | undefined },
): void {
  const told = { ...origins, dynamodbEndpoint: storeEndpointOf(options), tableName: TABLE_NAME };
  writeFileSync(join(options.folder, 'home.json'), `${JSON.stringify(told, null, 2)}\n`);
}
