import type { Application } from '../../schemas/application.ts';

/** As it stands once what was chosen can no longer be undone. */
export function withoutPendingAct({ pendingAct: _settled, ...application }: Application): Application {
  return application;
}

/** As it stands when the decision is open again: nothing of an earlier choice is left. */
export function withoutDecision({
  pendingAct: _dropped,
  decision: _done,
  chooseBy: _over,
  ...application
}: Application): Application {
  return application;
}
