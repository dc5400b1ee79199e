import { type Application, applicationSchema } from '../../schemas/application.ts';
import { needsExecution } from '../domain/transitions.ts';
import { dueAttributes } from './due-index.ts';
import { keyOf } from './keys.ts';
import { listAttributes } from './list-index.ts';

/** An application as read, with the lock on which its next write is conditioned. */
export interface Locked {
  readonly application: Application;
  readonly lockVersion: number;
}

/**
 * The item of an application. `lockVersion` counts its writes: every writer, of a status or of a task
 * token, replaces exactly what it read.
 */
export function applicationItem(application: Application, lockVersion: number): Record<string, unknown> {
  return {
    ...keyOf.application(application.id),
    ...dueAttributes(application.id, dueOf(application)),
    ...listAttributes(application),
    lockVersion,
    application: applicationSchema.parse(application),
  };
}

export function fromApplicationItem(item: Record<string, unknown>): Locked {
  return {
    application: applicationSchema.parse(item['application']),
    lockVersion: Number(item['lockVersion']),
  };
}

export type ApplicationDue = 'start' | 'wake' | 'delete';

/** The one thing that is next due for an application, as the index has it. */
export function dueOf(application: Application): { kind: ApplicationDue; at: string } | undefined {
  const { execution, submittedAt, wakeDueAt, dueAt, deleteAt } = application;
  if (needsExecution(application) && execution.startedAt === undefined) {
    return { kind: 'start', at: submittedAt };
  }
  if (wakeDueAt !== undefined || dueAt !== undefined) {
    return { kind: 'wake', at: wakeDueAt ?? dueAt ?? submittedAt };
  }
  return deleteAt === undefined ? undefined : { kind: 'delete', at: deleteAt };
}
