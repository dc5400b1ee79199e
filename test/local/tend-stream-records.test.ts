import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { tendStreamRecords } from '../../local/tend-stream-records.ts';

let file: string;

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'interesseret-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  file = join(folder, 'store.sqlite');
  // As dynoxide 1.2.1 makes it.
  inFile(`CREATE TABLE _stream_records (
    id INTEGER PRIMARY KEY AUTOINCREMENT, table_name TEXT NOT NULL, event_name TEXT NOT NULL,
    keys_json TEXT NOT NULL, new_image TEXT, old_image TEXT, sequence_number TEXT NOT NULL,
    shard_id TEXT NOT NULL, created_at INTEGER NOT NULL, user_identity TEXT)`);
});

describe('the stream records of the embedded store', () => {
  it('are numbered and read without a look at all of them', () => {
    tendStreamRecords(file);

    expect(
      planOf("SELECT MAX(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = 't'"),
    ).toBe('SEARCH _stream_records USING COVERING INDEX last_stream_record (table_name=?)');
    expect(
      planOf(`SELECT keys_json FROM _stream_records
        WHERE table_name = 't' AND shard_id = 's' AND CAST(sequence_number AS INTEGER) > 7
        ORDER BY CAST(sequence_number AS INTEGER) LIMIT 9`),
    ).toBe(
      'SEARCH _stream_records USING INDEX next_stream_records (table_name=? AND shard_id=? AND <expr>>?)',
    );
  });

  it('are forgotten after a day', () => {
    insertRecord(1, '-25 hours');
    insertRecord(2, '-23 hours');
    insertRecord(3, '-1 hour');

    tendStreamRecords(file);

    expect(sequenceNumbers()).toEqual(['2', '3']);
  });

  it('keep the last, from which the next number follows', () => {
    insertRecord(1, '-3 days');
    insertRecord(2, '-2 days');

    tendStreamRecords(file);

    expect(sequenceNumbers()).toEqual(['2']);
  });

  it('are tended again at every start', () => {
    tendStreamRecords(file);

    expect(() => tendStreamRecords(file)).not.toThrow();
  });
});

function inFile(sql: string): Record<string, unknown>[] {
  const database = new DatabaseSync(file);
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

function insertRecord(sequenceNumber: number, age: string): void {
  inFile(`INSERT INTO _stream_records (table_name, event_name, keys_json, sequence_number, shard_id, created_at)
    VALUES ('t', 'INSERT', '{}', '${sequenceNumber}', 's', unixepoch('now', '${age}'))`);
}

function sequenceNumbers(): unknown[] {
  return inFile('SELECT sequence_number FROM _stream_records ORDER BY id').map(
    (row) => row['sequence_number'],
  );
}

function planOf(sql: string): unknown {
  return inFile(`EXPLAIN QUERY PLAN ${sql}`)[0]?.['detail'];
}
