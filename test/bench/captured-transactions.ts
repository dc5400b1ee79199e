import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { handler } from '../../functions/api/submit-application.ts';
import { documentClient } from '../../functions/stores/document-client.ts';
import { settingsStore } from '../../functions/stores/settings-store.ts';
import { apiEvent } from '../../local/api-event.ts';
import { routeOf } from '../../local/router.ts';
import type { Settings } from '../../schemas/settings.ts';
import { submission } from './submission.ts';

/** What the service would send to the store for each of these, by its own code, held back from the store. */
export async function capturedTransactions(
  settings: Settings,
  slotIds: readonly string[],
): Promise<TransactWriteCommandInput[]> {
  await settingsStore().put(settings);
  const captured: TransactWriteCommandInput[] = [];
  documentClient().middlewareStack.add(
    (next, context) => async (args) => {
      if (context['commandName'] !== 'TransactWriteItemsCommand') {
        return next(args);
      }
      captured.push(args.input as TransactWriteCommandInput);
      return { output: { $metadata: {} }, response: {} };
    },
    { step: 'initialize', name: 'capture' },
  );
  for (const slotId of slotIds) {
    const { statusCode, body } = await handler(eventOf(slotId), {} as Parameters<typeof handler>[1]);
    if (statusCode !== 201) {
      throw new Error(`The service would refuse this submission: ${statusCode} ${body}`);
    }
  }
  documentClient().middlewareStack.remove('capture');
  return captured;
}

function eventOf(slotId: string) {
  const url = new URL('http://localhost/forms/interest');
  const received = {
    method: 'POST',
    url,
    headers: { host: 'localhost', 'content-type': 'application/json' },
    body: Buffer.from(submission(slotId)),
    sourceIp: '127.0.0.1',
    receivedAt: new Date(),
  };
  return apiEvent(received, routeOf('POST', url.pathname));
}
