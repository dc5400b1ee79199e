import { likelyWait } from '../../../functions/domain/wait.ts';
import type { Application } from '../../../schemas/application.ts';
import { Lambda } from '../machine/lambda.ts';
import type { Careless, World } from '../world.ts';
import { type Action, actionsIn, itemIn, type Sent, withActions, withoutCondition } from './actions.ts';

/** Calendar days are read, changed and written as if nobody else did so at the same time. */
const booksWhatItRead: Careless = (_, send) => (command, input) =>
  send(
    command,
    withActions(command, input, (action) => (isAt('day#', action) ? withoutCondition(action) : action)),
  );

/** The request itself starts the execution, and nothing looks for those that it did not start. */
const startsInTheRequest: Careless = (world, send) => {
  world.sources.cut('events/start-execution');
  return async (command, input) => {
    const answer = await send(command, input);
    const application = applicationIn(command, input);
    if (application?.status === 'submitted' && application.revision === 1 && isRequest()) {
      await send('StartExecutionCommand', {
        stateMachineArn: process.env['STATE_MACHINE_ARN'],
        name: `${application.id}-1`,
        input: JSON.stringify({ applicationId: application.id, waitSeconds: secondsFor(world, application) }),
      });
    }
    return answer;
  };
};

/** A person's act wakes the execution, then is stored; nothing looks for waits that were not woken. */
const wakesBeforeItStores: Careless = (world, send) => {
  world.sources.cut('events/wake-executions');
  const woken = new Set<unknown>();
  return async (command, input) => {
    if (command === 'SendTaskSuccessCommand' && isRequest()) {
      return {};
    }
    const application = applicationIn(command, input);
    if (application?.taskToken !== undefined && isRequest() && !woken.has(Lambda.present())) {
      woken.add(Lambda.present());
      const { id: applicationId, taskToken } = application;
      const output = { next: 'await', applicationId, waitSeconds: secondsFor(world, application) };
      await send('SendTaskSuccessCommand', { taskToken, output: JSON.stringify(output) }).catch(() => {});
    }
    return send(command, withActions(command, input, withoutWakeDue));
  };
};

/** Messages are written one by one, once the act is stored. */
const mailsOutsideTheTransaction: Careless = (_, send) => async (command, input) => {
  const isMessage = (action: Action) => isAt('message#', action);
  const messages = command === 'TransactWriteCommand' ? actionsIn(command, input).filter(isMessage) : [];
  const answer = await send(
    command,
    withActions(command, input, (action) => (messages.includes(action) ? undefined : action)),
  );
  for (const { Put = {} } of messages) {
    await send('PutCommand', Put);
  }
  return answer;
};

/** A task token goes onto the application as it was read, whatever has happened since. */
const storesTheTokenAnyway: Careless = (_, send) => (command, input) =>
  Lambda.present()?.name === 'workflow/advance' && command === 'PutCommand'
    ? send(command, withActions(command, input, withoutCondition))
    : send(command, input);

/** Versions of the service as one could have written it. Each must be found out. */
export const careless = {
  booksWhatItRead,
  startsInTheRequest,
  wakesBeforeItStores,
  mailsOutsideTheTransaction,
  storesTheTokenAnyway,
} as const satisfies Readonly<Record<string, Careless>>;

/** Who looks for no wait that was not woken notes none either. */
function withoutWakeDue(action: Action): Action {
  const { application, ...item } = { ...itemIn(action) };
  if (application === undefined) {
    return action;
  }
  const { wakeDueAt: _, ...noted } = application as Application;
  return { Put: { ...action['Put'], Item: { ...item, application: noted } } };
}

function secondsFor({ time }: World, application: Application): number {
  return likelyWait(application, new Date(time.now));
}

function isRequest(): boolean {
  return Lambda.present()?.name.startsWith('api/') === true;
}

function isAt(start: string, action: Action): boolean {
  return String(itemIn(action)?.['sk']).startsWith(start);
}

/** The application that this write would store. */
function applicationIn(command: string, input: Sent): Application | undefined {
  const items = command === 'TransactWriteCommand' ? actionsIn(command, input).map(itemIn) : [];
  return items.find((item) => item?.['application'] !== undefined)?.['application'] as
    | Application
    | undefined;
}
