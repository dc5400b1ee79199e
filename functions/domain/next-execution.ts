import type { Application } from '../../schemas/application.ts';
import { needsExecution } from './transitions.ts';

/**
 * Given an execution of its own once more: `start-execution` finds it by its missing start. What is at
 * rest needs none, and keeps nothing of the one that is gone.
 */
export function withNextExecution(application: Application): Application {
  const { taskToken: _dead, wakeDueAt: _seen, ...rest } = application;
  return needsExecution(application)
    ? { ...rest, execution: { number: application.execution.number + 1 } }
    : rest;
}
