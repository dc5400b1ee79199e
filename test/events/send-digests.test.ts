import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { mockClient } from 'aws-sdk-client-mock';
import PostalMime from 'postal-mime';
import { beforeEach, describe, expect, it } from 'vitest';
import { STAND_IN } from '../../functions/domain/consultant-of.ts';
import { handler } from '../../functions/events/send-digests.ts';
import { setClock } from '../../functions/runtime/clock.ts';
import { sha256 } from '../../functions/runtime/ids.ts';
import { digestStore } from '../../functions/stores/digest-store.ts';
import { linkStore } from '../../functions/stores/link-store.ts';
import { settingsStore } from '../../functions/stores/settings-store.ts';
import { suppressionStore } from '../../functions/stores/suppression-store.ts';
import type { Digest } from '../../schemas/digest.ts';
import { colleague, consultant, standingIn, standingSettings } from '../domain/a-standing.ts';
import { NOW } from '../domain/an-occasion.ts';
import { useKeyring } from '../support/a-keyring.ts';
import { everyItem, useEmbeddedTable } from '../support/embedded-table.ts';
import { awsError, failing, type Intervention, intervene } from '../support/store-faults.ts';
import { stored } from '../support/stored.ts';

useEmbeddedTable();
useKeyring();

const ses = mockClient(SESClient);
const TODAY = { consultantId: consultant.id, date: '2026-11-24' };
const passing: Intervention = (send) => send();
const minutesLater = (minutes: number) => setClock(() => new Date(NOW.getTime() + minutes * 60_000));

beforeEach(() => {
  ses.reset();
  ses.on(SendRawEmailCommand).resolves({ MessageId: 'ses-1' });
});

/** Every mail that SES was given, as its reader gets it. */
async function mails() {
  const raw = ses.commandCalls(SendRawEmailCommand).map(({ args }) => args[0].input);
  return Promise.all(
    raw.map(async ({ Destinations, Tags, RawMessage }) => {
      const { headers, subject, text = '' } = await PostalMime.parse(RawMessage?.Data ?? '');
      const id = headers.find(({ key }) => key === 'x-interesseret-message')?.value;
      return { to: Destinations, tags: Tags, id, subject, text };
    }),
  );
}

/** What everybody else gets today is known already. */
async function othersDone(): Promise<void> {
  for (const consultantId of [colleague.id, STAND_IN]) {
    const digest = await digestStore().lease({ ...TODAY, consultantId }, NOW);
    await digestStore().conclude(digest as Digest, { emptyAt: NOW.toISOString() });
  }
}

describe('send-digests', () => {
  it('finds nothing to do before an organisation is seeded', async () => {
    expect(await handler({})).toEqual({});
  });

  it('N9 tells a consultant of all that is open in one mail, with a working link each', async () => {
    const asked = await stored(standingIn('awaitingDecision'));
    const questioned = await stored(standingIn('awaitingAnswer', { reference: 'RG-7K3M-42R', wishes: [] }));

    await handler({});

    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail?.to).toEqual([consultant.email]);
    expect(mail?.subject).toBe('1 henvendelse venter på dit svar');
    const tokens = [...(mail?.text.matchAll(/\/d\/([\w-]+)/g) ?? [])].map(([, token = '']) => token);
    const links = await Promise.all(tokens.map((token) => linkStore().get(token, 'consultant')));
    expect(links.map(({ applicationId }) => applicationId)).toEqual([asked.id, questioned.id]);
    expect(links.map(({ tokenHash }) => tokenHash)).toEqual(tokens.map(sha256));
    expect(JSON.stringify(links)).not.toContain('screen');
  });

  it('N9 is sent once a day', async () => {
    await stored(standingIn('awaitingDecision'));

    await Promise.all([handler({}), handler({})]);
    minutesLater(15);
    await handler({});
    expect(await mails()).toHaveLength(1);

    minutesLater(24 * 60);
    await handler({});
    expect((await mails()).map(({ id }) => id)).toEqual([
      'digest-mette-2026-11-24',
      'digest-mette-2026-11-25',
    ]);
  });

  it('N9 is not sent where nothing is open that morning, whatever comes in later', async () => {
    await settingsStore().put(standingSettings());
    await handler({});
    await stored(standingIn('awaitingDecision'));
    minutesLater(15);
    await handler({});

    expect(await mails()).toEqual([]);
    expect(await digestStore().find(TODAY)).toMatchObject({ emptyAt: NOW.toISOString() });
  });

  it('N9 is not sent where all that is open waits for the company', async () => {
    await stored(standingIn('awaitingAnswer'));
    await handler({});

    expect(await mails()).toEqual([]);
    expect(await digestStore().find(TODAY)).toMatchObject({ emptyAt: NOW.toISOString() });
  });

  it('N9 is sent late where the service was down, and never outside working hours', async () => {
    await stored(standingIn('awaitingDecision'));

    minutesLater(7 * 60);
    await handler({});
    expect(await mails()).toEqual([]);

    minutesLater(24 * 60 + 6 * 60 + 59);
    await handler({});
    expect(await mails()).toHaveLength(1);
  });

  it('E3 is not sent where mail came back', async () => {
    await stored(standingIn('awaitingDecision'));
    const until = new Date(NOW.getTime() + 3600_000);
    await suppressionStore().suppress(consultant.email, { why: 'bounced', until });

    await handler({});

    expect(await mails()).toEqual([]);
    expect(await digestStore().find(TODAY)).toMatchObject({ suppressedAt: NOW.toISOString() });
    expect((await everyItem()).filter(({ sk }) => sk === 'link')).toHaveLength(1);
  });

  it('E2 is tried again by the next run where SES puts it off', async () => {
    ses.on(SendRawEmailCommand).rejectsOnce(awsError('ThrottlingException')).resolves({ MessageId: 'ses-2' });
    await stored(standingIn('awaitingDecision'));

    await handler({});
    minutesLater(15);
    await handler({});

    expect(await digestStore().find(TODAY)).toMatchObject({ attempts: 2, sesMessageId: 'ses-2' });
  });

  it('E2 a second copy goes out only where the record was lost, and is known by its header', async () => {
    await stored(standingIn('awaitingDecision'));
    await othersDone();
    const [lease, link] = [passing, passing];
    intervene('PutItemCommand', [lease, link, failing(awsError('InternalServerError'))]);
    await handler({});
    expect((await digestStore().find(TODAY))?.sentAt).toBeUndefined();

    minutesLater(15);
    await handler({});
    minutesLater(30);
    await handler({});

    const ids = (await mails()).map(({ id }) => id);
    expect(ids).toEqual(['digest-mette-2026-11-24', 'digest-mette-2026-11-24']);
  });

  it('goes on with the others when one consultant’s cannot be made', async () => {
    await stored(standingIn('awaitingDecision'));
    intervene('QueryCommand', [failing(awsError('InternalServerError'))]);

    await handler({});
    minutesLater(15);
    await handler({});

    expect(await mails()).toHaveLength(1);
  });

  it('E3 is named by its tags, without an address or a name', async () => {
    await stored(standingIn('awaitingDecision'));

    await handler({});

    expect((await mails())[0]?.tags).toEqual([
      { Name: 'digest', Value: 'mette' },
      { Name: 'date', Value: '2026-11-24' },
    ]);
  });
});
