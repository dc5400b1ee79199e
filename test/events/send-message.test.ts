import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { handler } from '../../functions/events/send-message.ts';
import { setClock } from '../../functions/runtime/clock.ts';
import { logger } from '../../functions/runtime/logger.ts';
import { applicationStore } from '../../functions/stores/application-store.ts';
import { keyOf } from '../../functions/stores/keys.ts';
import { messageStore } from '../../functions/stores/message-store.ts';
import { suppressionStore } from '../../functions/stores/suppression-store.ts';
import { linkSchema } from '../../schemas/link.ts';
import type { Message } from '../../schemas/message.ts';
import { standingIn, standingSettings } from '../domain/a-standing.ts';
import { NOW } from '../domain/an-occasion.ts';
import { someAnswers } from '../schemas/some-answers.ts';
import { useKeyring } from '../support/a-keyring.ts';
import { aStream } from '../support/a-stream.ts';
import { everyItem, useEmbeddedTable } from '../support/embedded-table.ts';
import { awsError, failing, type Intervention, intervene } from '../support/store-faults.ts';
import { stored } from '../support/stored.ts';

useEmbeddedTable();
useKeyring();

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

  it('tries again later what SES refuses, and gives up in the end, which wakes somebody', async () => {
    const woken = vi.spyOn(logger(), 'error').mockReturnValue();
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
    const message = await onlyMessage(id);
    expect(message?.failedAt).toBeDefined();
    const named = { applicationId: id, messageId: message?.id, template: 'receipt' };
    expect(woken.mock.calls).toEqual([['message given up', named]]);
  });

  it('E2 sends one copy when the stream and the schedule come at once', async () => {
    const { id } = await stored(standingIn('submitted'));
    const message = await onlyMessage(id);
    const told = aStream([keyOf.message(id, message?.id ?? '')]);

    await Promise.all([handler(told), handler({}), handler(told), handler({})]);

    expect(ses.commandCalls(SendRawEmailCommand)).toHaveLength(1);
  });

  it('E2 goes on when the lease of a sender that died is over', async () => {
    const { id } = await stored(standingIn('submitted'));
    await messageStore().lease({ applicationId: id, messageId: (await onlyMessage(id))?.id ?? '' }, NOW);

    secondsLater(119);
    await handler({});
    expect(ses.commandCalls(SendRawEmailCommand)).toHaveLength(0);

    secondsLater(120);
    await handler({});
    expect(await onlyMessage(id)).toMatchObject({ attempts: 2, sesMessageId: 'ses-1' });
  });

  it('B7 neither asks about nor promises what was withdrawn meanwhile', async () => {
    const { id } = await stored(standingIn('withdrawn'));

    await handler({});

    const messages = await messageStore().list(id);
    const superseded = messages.filter(({ supersededAt }) => supersededAt !== undefined);
    expect(superseded.map(({ template }) => template).toSorted()).toEqual(['receipt', 'request']);
    expect(ses.commandCalls(SendRawEmailCommand)).toHaveLength(messages.length - 2);
    expect(await messageStore().listDue(new Date('2030-01-01T00:00:00Z'))).toEqual([]);
  });

  it('B5 mints a fresh link for whoever may act, and none for the coordinator', async () => {
    await stored(standingIn('expired'));

    await handler({});

    const links = (await everyItem())
      .filter(({ sk }) => sk === 'link')
      .map(({ link }) => linkSchema.parse(link));
    const mailed = links.filter(({ handedOver }) => handedOver === 'mail').map(({ purpose }) => purpose);
    expect(mailed.toSorted()).toEqual(['applicant', 'consultant']);
  });

  it('E3 sends nothing where mail came back, and notes on the application who is not reached', async () => {
    const { id } = await stored(standingIn('submitted'));
    const until = new Date(NOW.getTime() + 1000);
    await suppressionStore().suppress(someAnswers()['email'] as string, { why: 'bounced', until });

    await handler({});

    expect(ses.commandCalls(SendRawEmailCommand)).toHaveLength(0);
    expect((await messageStore().list(id)).find(({ template }) => template === 'receipt')).toMatchObject({
      suppressedAt: NOW.toISOString(),
    });
    expect((await applicationStore().get(id)).unreached).toHaveLength(1);
  });

  it('E3 says in the log that the coordinator is not reached, for no mail can', async () => {
    const woken = vi.spyOn(logger(), 'error').mockReturnValue();
    const { id } = await stored(standingIn('failed'));
    const { coordinator } = standingSettings();
    const until = new Date(NOW.getTime() + 1000);
    await suppressionStore().suppress(coordinator.email, { why: 'bounced', until });

    await handler({});

    const messages = await messageStore().list(id);
    const notice = messages.find(({ recipient }) => recipient === 'coordinator');
    expect(woken.mock.calls).toEqual([
      ['coordinator not reached', { applicationId: id, messageId: notice?.id }],
    ]);
  });

  it('counts for the stream as done what SES puts off, so that nothing is held up', async () => {
    ses.on(SendRawEmailCommand).rejects(awsError('ThrottlingException'));
    const { id } = await stored(standingIn('submitted'));

    const told = aStream([keyOf.message(id, (await onlyMessage(id))?.id ?? '')]);

    expect(await handler(told)).toEqual({ batchItemFailures: [] });
  });

  it('tells the stream of a message that could not be read', async () => {
    const { id } = await stored(standingIn('submitted'));
    const told = aStream([keyOf.message(id, (await onlyMessage(id))?.id ?? '')]);
    intervene('GetItemCommand', [failing(awsError('InternalServerError'))]);

    expect(await handler(told)).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });
  });
});
