import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartRefused } from './start-refused.ts';

const schema = `
  CREATE TABLE IF NOT EXISTS executions (
    name TEXT PRIMARY KEY,
    definition TEXT NOT NULL,
    status TEXT NOT NULL,
    startedAt TEXT NOT NULL,
    stoppedAt TEXT,
    inputHash TEXT NOT NULL,
    output TEXT,
    error TEXT,
    step TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS running ON executions (status) WHERE status = 'RUNNING';
  CREATE TABLE IF NOT EXISTS definitions (hash TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS checkpoints (
    consumer TEXT NOT NULL,
    shard TEXT NOT NULL,
    sequenceNumber TEXT NOT NULL,
    PRIMARY KEY (consumer, shard)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS mails (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    messageId TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,
    sender TEXT NOT NULL,
    recipients TEXT NOT NULL,
    raw BLOB NOT NULL
  ) STRICT;
`;

/**
 * What the stand-ins for Step Functions, streams and SES keep, in one SQLite file. It is held exclusively
 * as long as the service runs, which is also the lock on the folder: the system frees it however the
 * service ends.
 */
export function openDatabase(folder: string): DatabaseSync {
  const database = new DatabaseSync(join(folder, 'home.sqlite'), { timeout: 0 });
  try {
    return prepareDatabase(database);
  } catch (cause) {
    database.close();
    throw new StartRefused(
      `The folder ${folder} is in use by another Interesseret; stop that one or choose another DATA_DIR.`,
      { cause },
    );
  }
}

export function prepareDatabase(database: DatabaseSync): DatabaseSync {
  database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  database.exec(`BEGIN EXCLUSIVE; ${schema} COMMIT;`);
  return database;
}
