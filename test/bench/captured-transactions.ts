import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { handler } from '../../functions/api/submit-application.ts';
import { documentClient } from '../../functions/stores/document-client.ts';
import { settingsStore } from '../../functions/stores/settings-store.ts';
import { apiEvent } from '../../local/api-event.ts';
import { routeOf } from '../../local/router.ts';
import type { Settings } from '../../schemas/settings.ts';
import { submission } from './submission.ts';

const captured: TransactWriteCommandInput[] = [];
let isCapturing = false;

/** What the service would send to the store for each of these, by its own code, held back from the store. */
export async function capturedTransactions(
  settings: Settings,
  slotIds: readonly string[],
): Promise<TransactWriteCommandInput[]> {
  captureTransactions();
  await settingsStore().put(settings);
  for (const slotId of slotIds) {
    const { statusCode, body } = await handler(eventOf(slotId), {} as Parameters<typeof handler>[1]);
    if (statusCode !== 201) {
      throw new Error(`The service would refuse this submission: ${statusCode} ${body}`);
    }
  }
  return captured.splice(0);
}

function captureTransactions(): void {
  if (isCapturing) {
    return;
  }
  isCapturing = true;
  documentClient().middlewareStack.add(
    (next, context) => async (args) => {
      if (context['commandName'] !== 'TransactWriteItemsCommand') {
        return next(args);
      }
      captured.push(args.input as TransactWriteCommandInput);
      return { output: { $metadata: {} }, response: {} };
    },
    { step: 'initialize' },
  );
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
