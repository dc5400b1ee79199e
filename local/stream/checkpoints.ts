import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** How far each consumer has come in each shard. */
export class Checkpoints {
  private readonly select: StatementSync;
  private readonly upsert: StatementSync;

  constructor(database: DatabaseSync) {
    this.select = database.prepare('SELECT sequenceNumber FROM checkpoints WHERE consumer = ? AND shard = ?');
    this.upsert = database.prepare('INSERT OR REPLACE INTO checkpoints VALUES (?, ?, ?)');
  }

  find(consumer: string, shard: string): string | undefined {
    const found = this.select.get(consumer, shard)?.['sequenceNumber'];
    return typeof found === 'string' ? found : undefined;
  }

  put(consumer: string, shard: string, sequenceNumber: string): void {
    this.upsert.run(consumer, shard, sequenceNumber);
  }
}
