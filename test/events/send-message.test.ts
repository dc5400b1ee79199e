import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { handler } from '../../functions/events/send-message.ts';
import { setClock } from '../../functions/runtime/clock.ts';
import { messageStore } from '../../functions/stores/message-store.ts';
import type { Message } from '../../schemas/message.ts';
import { standingIn } from '../domain/a-standing.ts';
import { NOW } from '../domain/an-occasion.ts';
import { useEmbeddedTable } from '../support/embedded-table.ts';
import { awsError, failing, type Intervention, intervene } from '../support/store-faults.ts';
import { stored } from '../support/stored.ts';

useEmbeddedTable();

const ses = mockClient(SESClient);

beforeEach(() => {
  ses.reset();
  ses.on(SendRawEmailCommand).resolves({ MessageId: 'ses-1' });
});

async function onlyMessage(applicationId: string): Promise<Message | undefined> {
  return (await messageStore().list(applicationId))[0];
}

const passing: Intervention = (send) => send();
const secondsLater = (seconds: number) => setClock(() => new Date(NOW.getTime() + seconds * 1000));

describe('send-message', () => {
  it('sends what is due, once', async () => {
    const { id } = await stored(standingIn('submitted'));

    await handler({});
    await handler({});

    expect(ses.commandCalls(SendRawEmailCommand)).toHaveLength(1);
    expect(await onlyMessage(id)).toMatchObject({ attempts: 1, sesMessageId: 'ses-1' });
  });

  it('does not call a mail unsent that SES has taken, whatever becomes of the record', async () => {
    const { id } = await stored(standingIn('submitted'));
    const [lease, link] = [passing, passing];
    const record = failing(awsError('ProvisionedThroughputExceededException'));
    intervene('PutItemCommand', [lease, link, record]);
    await handler({});
    expect((await onlyMessage(id))?.sentAt).toBeUndefined();

    secondsLater(119);
    await handler({});

    expect(ses.commandCalls(SendRawEmailCommand)).toHaveLength(1);
  });

  it('tries again later what SES refuses, and gives up in the end', async () => {
    ses.on(SendRawEmailCommand).rejects(awsError('ThrottlingException'));
    const { id } = await stored(standingIn('submitted'));

    await handler({});
    secondsLater(29);
    await handler({});
    expect(ses.commandCalls(SendRawEmailCommand)).toHaveLength(1);

    for (let hours = 1; hours <= 40; hours += 1) {
      secondsLater(hours * 3600);
      await handler({});
    }
    expect(ses.commandCalls(SendRawEmailCommand)).toHaveLength(32);
    expect((await onlyMessage(id))?.failedAt).toBeDefined();
  });
});
