import { describe, expect, it, vi } from 'vitest';
import { handler } from '../../functions/events/record-mail-event.ts';
import { newId } from '../../functions/runtime/ids.ts';
import { logger } from '../../functions/runtime/logger.ts';
import { applicationStore } from '../../functions/stores/application-store.ts';
import { digestStore } from '../../functions/stores/digest-store.ts';
import { messageStore } from '../../functions/stores/message-store.ts';
import { settingsStore } from '../../functions/stores/settings-store.ts';
import { suppressionStore } from '../../functions/stores/suppression-store.ts';
import { simulatedEvents } from '../../local/mail/simulator.ts';
import { CONFIGURATION_SET } from '../../local/names.ts';
import { aSubmission, standingIn, standingSettings } from '../domain/a-standing.ts';
import { NOW } from '../domain/an-occasion.ts';
import { useKeyring } from '../support/a-keyring.ts';
import { everyItem, useEmbeddedTable } from '../support/embedded-table.ts';
import { awsError, failing, intervene } from '../support/store-faults.ts';
import { stored } from '../support/stored.ts';

useEmbeddedTable();
useKeyring();

const BOUNCE = 'bounce@simulator.amazonses.com';

const DIGEST = { consultantId: 'mette', date: '2026-11-24' };

function anEvent(
  ids: { application: string; message: string },
  { to = BOUNCE, rules = CONFIGURATION_SET } = {},
): object {
  return eventOf({ application: ids.application, message: ids.message }, { to, rules });
}

function aDigestEvent(to: string): object {
  return eventOf({ digest: DIGEST.consultantId, date: DIGEST.date }, { to, rules: CONFIGURATION_SET });
}

/** The last event by which SES tells of a mail to this address. */
function eventOf(
  names: Readonly<Record<string, string>>,
  { to, rules }: { to: string; rules: string },
): object {
  const own = Object.entries(names).map(([name, value]) => [name, [value]]);
  const tags = { 'ses:configuration-set': [rules], ...Object.fromEntries(own) };
  const mail = { messageId: 'ses-1', at: NOW, sender: 'post@example.org', recipients: [to], tags };
  const { source, detailType, detail } = simulatedEvents(mail).at(-1) ?? {};
  return { source, 'detail-type': detailType, detail };
}

/** An application of this address, whose first mail has not been recorded as sent. */
async function asked(email = BOUNCE) {
  const { answers } = aSubmission();
  const { id } = await stored(standingIn('submitted', { answers: { ...answers, email } }));
  const [message] = await messageStore().list(id);
  return { application: id, message: message?.id ?? '' };
}

async function messages(id: string) {
  const all = await messageStore().list(id);
  const notices = all.filter(({ template }) => template === 'bounce-notice');
  return { receipt: all.find(({ template }) => template === 'receipt'), notices };
}

describe('record-mail-event', () => {
  it('E3 says in the log, and to nobody else, that mail to the coordinator came back', async () => {
    const woken = vi.spyOn(logger(), 'error').mockReturnValue();
    const ids = await asked();
    await handler(anEvent(ids));
    const [notice] = (await messages(ids.application)).notices;

    await handler(
      anEvent({ ...ids, message: notice?.id ?? '' }, { to: 'bounce+lone@simulator.amazonses.com' }),
    );

    expect(woken.mock.calls).toEqual([
      ['coordinator not reached', { applicationId: ids.application, messageId: notice?.id }],
    ]);
    expect((await messages(ids.application)).notices).toHaveLength(1);
  });

  it('E3 a hard bounce stops mail to the address, shows on the application and is told, once', async () => {
    const ids = await asked();

    await Promise.all([handler(anEvent(ids)), handler(anEvent(ids))]);
    await handler(anEvent(ids));

    const { receipt, notices } = await messages(ids.application);
    expect(receipt?.bouncedAt).toBe(NOW.toISOString());
    expect(notices).toHaveLength(1);
    expect(await suppressionStore().find(BOUNCE, NOW)).toBe('bounced');
    const { unreached, revision } = await applicationStore().get(ids.application);
    expect(unreached).toEqual([{ recipient: 'applicant', why: 'bounced', at: NOW.toISOString() }]);
    expect(revision).toBe(1);
  });

  it.each([
    ['success@simulator.amazonses.com', 'deliveredAt'],
    ['ooto@simulator.amazonses.com', 'softBouncedAt'],
  ] as const)('E1 mail to %s only sets %s', async (to, time) => {
    const ids = await asked();

    await handler(anEvent(ids, { to }));

    const { receipt, notices } = await messages(ids.application);
    expect(receipt?.[time]).toBe(NOW.toISOString());
    expect(notices).toEqual([]);
    expect(await suppressionStore().find(to, NOW)).toBeUndefined();
  });

  it('E3 a late bounce of a mailbox that was corrected since says nothing of the new one', async () => {
    const ids = await asked('ny@firma.example');

    await handler(anEvent(ids));

    const { receipt, notices } = await messages(ids.application);
    expect(receipt?.bouncedAt).toBe(NOW.toISOString());
    expect(notices).toEqual([]);
    expect(await suppressionStore().find(BOUNCE, NOW)).toBe('bounced');
    expect((await applicationStore().get(ids.application)).unreached).toBeUndefined();
  });

  it('E3 a complaint stops mail as a bounce does', async () => {
    const to = 'complaint@simulator.amazonses.com';
    const ids = await asked(to);

    await handler(anEvent(ids, { to }));

    const { receipt, notices } = await messages(ids.application);
    expect(receipt?.complainedAt).toBe(NOW.toISOString());
    expect(notices[0]?.unreached?.why).toBe('complained');
    expect(await suppressionStore().find(to, NOW)).toBe('complained');
  });

  it('E3 finishes what a run that died has begun', async () => {
    const ids = await asked();
    intervene('TransactWriteItemsCommand', [failing(awsError('AccessDeniedException'))]);
    await expect(handler(anEvent(ids))).rejects.toThrow();
    expect((await messages(ids.application)).receipt?.bouncedAt).toBeUndefined();

    await handler(anEvent(ids));

    const { receipt, notices } = await messages(ids.application);
    expect(receipt?.bouncedAt).toBeDefined();
    expect(notices).toHaveLength(1);
  });

  it.each([
    ['bounce', 'bounced'],
    ['complaint', 'complained'],
  ] as const)('E3 a %s of a digest stops mail to the address as any other does', async (name, why) => {
    const to = `${name}@simulator.amazonses.com`;
    await settingsStore().put(standingSettings());
    await digestStore().lease(DIGEST, NOW);

    await Promise.all([handler(aDigestEvent(to)), handler(aDigestEvent(to))]);

    expect(await suppressionStore().find(to, NOW)).toBe(why);
  });

  it('E1 a digest that arrives, or comes back for now, stops nothing', async () => {
    await digestStore().lease(DIGEST, NOW);

    for (const name of ['success', 'ooto']) {
      const to = `${name}@simulator.amazonses.com`;
      await handler(aDigestEvent(to));
      expect(await suppressionStore().find(to, NOW)).toBeUndefined();
    }
  });

  it('believes nothing of a digest that was never sent', async () => {
    await settingsStore().put(standingSettings());
    const before = await everyItem();

    await handler(aDigestEvent(BOUNCE));

    expect(await everyItem()).toEqual(before);
  });

  it('believes nothing of mail that is not ours', async () => {
    const ids = await asked();
    const before = await everyItem();

    await handler(anEvent(ids, { rules: 'another' }));
    await handler(anEvent({ ...ids, message: newId() }));
    await handler(anEvent({ ...ids, application: newId() }));
    await handler(anEvent({ application: 'x', message: 'y' }));

    expect(await everyItem()).toEqual(before);
  });

  it('refuses what is no event of SES', async () => {
    await expect(handler({ detail: { eventType: 'Bounce' } })).rejects.toThrow();
  });
});
