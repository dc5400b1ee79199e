import { existsSync, writeFileSync } from 'node:fs';
import { Executions } from '../../functions/execution/executions.ts';
import { ApplicationStore } from '../../functions/stores/application-store.ts';
import { MessageStore } from '../../functions/stores/message-store.ts';

/**
 * The service's own functions, of which one hangs at the moment that HANG names: `before` or `after` a
 * function, when a message is `sent` but not yet recorded so, when an act is `stored` but nobody woken, or
 * when a time is `booked` that others wished for and have not been told of.
 * There the kill comes; the file that HANG_REACHED names tells when.
 */
const hang = process.env['HANG'] ?? '';
const reached = process.env['HANG_REACHED'] ?? '';

if (hang === 'sent') {
  MessageStore.prototype.conclude = never;
}
if (hang === 'stored') {
  Executions.prototype.wakeAfterAct = never;
}
if (hang === 'booked') {
  const { change } = ApplicationStore.prototype;
  ApplicationStore.prototype.change = async function (...given) {
    const application = await change.apply(this, given);
    return application.rivals === undefined ? application : await never();
  };
}

export async function load(name: string): Promise<object> {
  const { handler } = (await import(`../../functions/${name}.ts`)) as {
    handler: (...given: unknown[]) => Promise<unknown>;
  };
  if (hang === `before ${name}`) {
    return { handler: never };
  }
  if (hang === `after ${name}`) {
    return { handler: (...given: unknown[]) => handler(...given).then(never) };
  }
  return { handler };
}

function never(): Promise<never> {
  if (!existsSync(reached)) {
    writeFileSync(reached, '');
  }
  return new Promise(() => {});
}
