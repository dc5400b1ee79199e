import { DatabaseSync } from 'node:sqlite';

/**
 * The embedded store keeps every stream record for ever, and reads all of them to number the next one, so
 * that each write would be slower than the one before. Two indexes give it the last and the next at once,
 * and what is older than a day is deleted, as DynamoDB does. The last record stays: the next number
 * follows from it.
 */
export function tendStreamRecords(file: string): void {
  const database = new DatabaseSync(file, { timeout: 5000 });
  try {
    database.exec(`
      CREATE INDEX IF NOT EXISTS last_stream_record
        ON _stream_records (table_name, CAST(sequence_number AS INTEGER));
      CREATE INDEX IF NOT EXISTS next_stream_records
        ON _stream_records (table_name, shard_id, CAST(sequence_number AS INTEGER));
      DELETE FROM _stream_records
        WHERE created_at < unixepoch('now', '-1 day') AND id < (SELECT MAX(id) FROM _stream_records);
    `);
  } finally {
    database.close();
  }
}
