import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { reassign } from '../../../bin/manage/reassign.ts';
import { refuseDead } from '../../../functions/domain/links.ts';
import { handler as sweepWaits } from '../../../functions/events/wake-executions.ts';
import { setClock } from '../../../functions/runtime/clock.ts';
import { applicationStore } from '../../../functions/stores/application-store.ts';
import { linkStore } from '../../../functions/stores/link-store.ts';
import { messageStore } from '../../../functions/stores/message-store.ts';
import { settingsStore } from '../../../functions/stores/settings-store.ts';
import { timelineStore } from '../../../functions/stores/timeline-store.ts';
import { TABLE_NAME } from '../../../local/names.ts';
import type { ApplicationStatus } from '../../../schemas/application.ts';
import type { Consultant } from '../../../schemas/settings.ts';
import { colleague, consultant, standingIn, standingSettings } from '../../domain/a-standing.ts';
import { NOW } from '../../domain/an-occasion.ts';
import { cloudFormation } from '../../support/cloud-formation.ts';
import { useEmbeddedTable } from '../../support/embedded-table.ts';
import { runManage } from '../../support/run-manage.ts';
import { useStepFunctions } from '../../support/step-functions.ts';
import { afterwards, answerLost, intervene } from '../../support/store-faults.ts';
import { stored } from '../../support/stored.ts';

useEmbeddedTable();
const sfn = useStepFunctions();

const REFERENCE = 'RG-7K3M-42Y';
const folder = mkdtempSync(join(tmpdir(), 'interesseret-reassign-'));

/** The service of this machine is the table of this test. */
beforeEach(() => {
  process.env['DATA_DIR'] = folder;
  const home = { appOrigin: '', dynamodbEndpoint: process.env['AWS_ENDPOINT_URL_DYNAMODB'] };
  writeFileSync(join(folder, 'home.json'), JSON.stringify(home));
});

/** One in this status that Mette holds; `bo` is so. */
async function held(status: ApplicationStatus = 'awaitingDecision', bo: Partial<Consultant> = {}) {
  const application = await stored(standingIn(status, { reference: REFERENCE }));
  await settingsStore().put(standingSettings({ consultants: [consultant, { ...colleague, ...bo }] }));
  return application;
}

describe('manage reassign', () => {
  it('B16 gives it to the consultant named, and says what follows', async () => {
    await held();

    expect(await reassign(['rg7k3m42y', 'bo'])).toMatchInlineSnapshot(`
      "RG-7K3M-42Y er givet videre fra Mette Holm til Bo Lund.
      Fristen er den samme: mandag den 30. november 2026 kl. 16.00 (dansk tid).
      Disse ønskede tider følger med til Bo Lund:
      - tirsdag den 1. december 2026 kl. 10.00–11.00 (dansk tid)
      - tirsdag den 1. december 2026 kl. 13.00–14.00 (dansk tid)
      - onsdag den 2. december 2026 kl. 10.00–11.00 (dansk tid)
      Bo Lund får en mail med sit eget link. Mette Holm får besked, og det gamle link virker ikke mere.
      Virksomheden får at vide, hvem der nu svarer.
      Tjenesten vækker selv henvendelsens forløb inden for to minutter."
    `);
  });

  it('B16 kills the old link, tells all three, and writes down that it was staff', async () => {
    const before = await held();
    const { url } = await linkStore().mint(before, 'consultant', standingSettings());
    const link = await linkStore().get(url.split('/d/')[1] ?? '', 'consultant');

    await reassign([REFERENCE, 'bo']);

    const after = await applicationStore().get(before.id);
    expect(after).toMatchObject({
      status: 'awaitingDecision',
      consultantId: 'bo',
      decideBy: before.decideBy,
      handedOn: { from: 'mette', why: 'staff' },
    });
    const settings = await settingsStore().get();
    expect(() => refuseDead({ link, application: after, settings }, NOW)).toThrow('replaced');
    const queued = (await messageStore().list(before.id)).map(
      ({ template, consultantId = 'company' }) => `${template} ${consultantId}`,
    );
    expect(queued).toEqual(
      expect.arrayContaining(['request bo', 'handed-on mette', 'new-consultant company']),
    );
    expect((await timelineStore().list(before.id)).at(-1)).toMatchObject({
      act: 'reassign',
      actor: { role: 'coordinator' },
      channel: 'command',
      facts: { from: 'mette', to: 'bo', why: 'staff' },
    });
  });

  it('B20 leaves the wake to the sweeper of waits', async () => {
    const { id } = await held();
    await applicationStore().amend(id, (current) => ({
      ...current,
      taskToken: 'token',
      execution: { number: 1, startedAt: NOW.toISOString() },
    }));

    await reassign([REFERENCE, 'bo']);
    expect(sfn.woken).toEqual([]);
    setClock(() => new Date(NOW.getTime() + 60_000));
    await sweepWaits({});

    expect(sfn.woken).toEqual(['token']);
  });

  it('B15 does it once: a second run finds that they have it', async () => {
    const { id } = await held();
    intervene('TransactWriteItemsCommand', [answerLost]);
    await reassign([REFERENCE, 'bo']);

    await expect(reassign([REFERENCE, 'bo'])).rejects.toThrow(
      'Bo Lund has RG-7K3M-42Y already. Nothing was changed.',
    );
    expect((await timelineStore().list(id)).map(({ act }) => act)).toEqual(['submit', 'assign', 'reassign']);
  });

  it.each([
    ['decided', 'besvaret, kan fortrydes'],
    ['awaitingAnswer', 'venter på virksomhedens svar'],
    ['awaitingChoice', 'venter på, at virksomheden vælger en tid'],
    ['booked', 'møde aftalt'],
    ['withdrawn', 'trukket tilbage'],
  ] as const)('B16 takes nothing away from what is %s, and says so', async (status, words) => {
    const before = await held(status);

    await expect(reassign([REFERENCE, 'bo'])).rejects.toThrow(
      `RG-7K3M-42Y waits for no decision now. Its status is: ${words}. Nothing was changed.`,
    );
    expect(await applicationStore().get(before.id)).toEqual(before);
  });

  it('B7 takes nothing away from who has decided in the same moment', async () => {
    const { id } = await held();
    intervene('TransactWriteItemsCommand', [
      afterwards(() => applicationStore().amend(id, (current) => ({ ...current, status: 'decided' }))),
    ]);

    await expect(reassign([REFERENCE, 'bo'])).rejects.toThrow('besvaret, kan fortrydes');
    expect((await applicationStore().get(id)).consultantId).toBe('mette');
  });

  it.each<[string, Partial<Consultant>, string]>([
    [
      'is away until the deadline',
      { absences: [{ from: '2026-11-20', until: '2026-12-20' }] },
      'Bo Lund is away until the deadline of RG-7K3M-42Y, Monday 30 November 2026 at 16:00.',
    ],
    [
      'has sent it',
      { email: 'AASE@example.dk' },
      'Bo Lund has sent RG-7K3M-42Y: nobody decides on an application of their own.',
    ],
  ])('B16 gives it to nobody who %s', async (_, bo, words) => {
    await held('awaitingDecision', bo);

    await expect(reassign([REFERENCE, 'bo'])).rejects.toThrow(`${words} Nothing was changed.`);
  });

  it('tells a mistyped reference, an unknown one and an unknown consultant apart', async () => {
    await held();

    await expect(reassign(['RG-7K3M-42R', 'bo'])).rejects.toThrow('RG-7K3M-42R is mistyped');
    await expect(reassign(['RG-2222-222', 'bo'])).rejects.toThrow('No application has the reference');
    await expect(reassign([REFERENCE, 'ole'])).rejects.toThrow(
      'No consultant has the id ole: write one of mette, bo. Nothing was changed.',
    );
  });

  it.each([[[]], [[REFERENCE]], [[REFERENCE, 'bo', 'ole']], [[REFERENCE, 'bo', '--stag', 'x']]])(
    'says how it is written: %j',
    async (words) => {
      await expect(reassign(words)).rejects.toThrow('npm run manage -- reassign RG-7K3M-42Y mette-holm');
    },
  );
});

describe('manage reassign --stage', () => {
  it('B16 changes a production for whoever writes its name, and needs no more of it than the table', async () => {
    const { id } = await held();
    const {
      STATE_MACHINE_ARN: _machine,
      SECRET_ID: _secret,
      TABLE_NAME: _table,
      AWS_ENDPOINT_URL_SFN: _workflows,
      ...rest
    } = process.env;
    const environment = { ...rest, AWS_ENDPOINT_URL_CLOUDFORMATION: await cloudFormation(TABLE_NAME) };
    const words = ['reassign', REFERENCE, 'bo', '--stage', 'lib/example-deployment.json'];

    expect(await runManage(words, { environment })).toMatchObject({ errors: 'Nothing was changed.\n' });
    expect((await applicationStore().get(id)).consultantId).toBe('mette');
    expect(await runManage(words, { environment, typed: 'rummelig-genstart\n' })).toMatchObject({
      code: 0,
      output: expect.stringContaining('er givet videre fra Mette Holm til Bo Lund.'),
    });
    expect((await applicationStore().get(id)).consultantId).toBe('bo');
  });
});
