import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { openDatabase } from './database.ts';
import type { HomeOptions } from './home-options.ts';
import { STORE_PID_FILE } from './store-process.ts';

/** Takes the folder for this process alone and, on a reset, empties it once nobody else can be using it. */
export function openFolder(options: HomeOptions): DatabaseSync {
  mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  const database = openDatabase(options.folder);
  if (!options.reset) {
    return database;
  }
  database.close();
  // The store's id stays: one that outlived its service is found by it.
  for (const name of readdirSync(options.folder).filter((name) => name !== STORE_PID_FILE)) {
    rmSync(join(options.folder, name), { recursive: true });
  }
  return openDatabase(options.folder);
}
