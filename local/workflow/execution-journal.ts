import { createHash } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import * as z from 'zod';
import { type Json, type Step, stepSchema } from './step.ts';

export const executionSchema = z.object({
  name: z.string(),
  /** Hash of the definition that it began with, and keeps. */
  definition: z.string(),
  status: z.enum(['RUNNING', 'SUCCEEDED', 'FAILED']),
  startedAt: z.iso.datetime(),
  stoppedAt: z.iso.datetime().nullable(),
  inputHash: z.string(),
  output: z.string().nullable(),
  error: z.string().nullable(),
  /** Nothing once it has ended. */
  step: z
    .string()
    .transform((text) => stepSchema.parse(JSON.parse(text)))
    .nullable(),
});
export type Execution = z.infer<typeof executionSchema>;

export type Ending = { status: 'SUCCEEDED'; output: Json } | { status: 'FAILED'; error: string };

export interface BegunExecution {
  readonly name: string;
  readonly definitionText: string;
  readonly step: Step;
  readonly startedAt: Date;
}

/** What is kept of every execution: one row, with the step it stands at. */
export class ExecutionJournal {
  private readonly database: DatabaseSync;
  private readonly select: StatementSync;
  private readonly update: StatementSync;

  constructor(database: DatabaseSync) {
    this.database = database;
    this.select = database.prepare('SELECT * FROM executions WHERE name = ?');
    this.update = database.prepare('UPDATE executions SET step = ? WHERE name = ?');
  }

  find(name: string): Execution | undefined {
    const row = this.select.get(name);
    return row && executionSchema.parse(row);
  }

  running(): string[] {
    const rows = this.database.prepare("SELECT name FROM executions WHERE status = 'RUNNING'").all();
    return rows.map((row) => String(row['name']));
  }

  insert({ name, definitionText, step, startedAt }: BegunExecution): void {
    const hash = sha256(definitionText);
    this.database.prepare('INSERT OR IGNORE INTO definitions VALUES (?, ?)').run(hash, definitionText);
    this.database
      .prepare(
        `INSERT INTO executions (name, definition, status, startedAt, inputHash, step)
         VALUES (?, ?, 'RUNNING', ?, ?, ?)`,
      )
      .run(name, hash, startedAt.toISOString(), inputHash(step.input), JSON.stringify(step));
  }

  definition(hash: string): string {
    const row = this.database.prepare('SELECT text FROM definitions WHERE hash = ?').get(hash);
    return z.object({ text: z.string() }).parse(row).text;
  }

  saveStep(name: string, step: Step): void {
    this.update.run(JSON.stringify(step), name);
  }

  end(name: string, ending: Ending, stoppedAt: Date): void {
    const output = 'output' in ending ? JSON.stringify(ending.output) : null;
    const error = 'error' in ending ? ending.error : null;
    this.database
      .prepare(
        'UPDATE executions SET status = ?, stoppedAt = ?, output = ?, error = ?, step = NULL WHERE name = ?',
      )
      .run(ending.status, stoppedAt.toISOString(), output, error, name);
  }

  /** Forgets what ended before, and definitions that nobody runs any more. */
  prune(before: Date): void {
    this.database.prepare('DELETE FROM executions WHERE stoppedAt < ?').run(before.toISOString());
    this.database.exec('DELETE FROM definitions WHERE hash NOT IN (SELECT definition FROM executions)');
  }
}

export function inputHash(input: Json): string {
  return sha256(JSON.stringify(input));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
