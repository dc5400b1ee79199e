import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { exportTimeline } from '../../../bin/manage/export-timeline.ts';
import { timeline } from '../../../bin/manage/timeline.ts';
import { verify } from '../../../bin/manage/verify.ts';
import { decide } from '../../../functions/domain/acts/decide.ts';
import { STAND_IN } from '../../../functions/domain/consultant-of.ts';
import { applicationStore } from '../../../functions/stores/application-store.ts';
import { documentClient } from '../../../functions/stores/document-client.ts';
import { keyOf } from '../../../functions/stores/keys.ts';
import { timelineStore } from '../../../functions/stores/timeline-store.ts';
import { TABLE_NAME } from '../../../local/names.ts';
import { timelineExportSchema } from '../../../schemas/timeline-export.ts';
import { approval, consultant, standingIn, standingSettings } from '../../domain/a-standing.ts';
import { anOccasion } from '../../domain/an-occasion.ts';
import { cloudFormation } from '../../support/cloud-formation.ts';
import { useEmbeddedTable } from '../../support/embedded-table.ts';
import { runManage } from '../../support/run-manage.ts';
import { afterwards, awsError, failing, type Intervention, intervene } from '../../support/store-faults.ts';
import { stored } from '../../support/stored.ts';

useEmbeddedTable();

/** Its check character is right. */
const named = { reference: 'RG-7K3M-42Y' };
const folder = mkdtempSync(join(tmpdir(), 'interesseret-timeline-'));
let made = 0;

function aFile(): string {
  made += 1;
  return join(folder, `timeline-${made}.json`);
}

/** The service of this machine is the table of this test. */
beforeEach(() => {
  process.env['DATA_DIR'] = folder;
  const home = { appOrigin: '', dynamodbEndpoint: process.env['AWS_ENDPOINT_URL_DYNAMODB'] };
  writeFileSync(join(folder, 'home.json'), JSON.stringify(home));
});

describe('manage timeline', () => {
  it.each(['RG-7K3M-42Y', 'rg-7k3m-42y', 'rg7k3m42y', ' Rg7k3m-42y '])(
    'B21 prints what happened to %s',
    async (typed) => {
      await stored(standingIn('booked', named));

      const printed = await timeline([typed]);

      expect(printed).toContain('RG-7K3M-42Y: møde aftalt');
      expect(printed).toContain('sted: “Nygade 1, 2100 København Ø”');
      expect(printed).toContain('bekræftelse af mødet til virksomheden: skrevet');
      expect(printed).toContain('Kæden er hel');
    },
  );

  it('tells a mistyped reference, an unknown one and an erased one apart', async () => {
    await expect(timeline(['RG-7K3M-42Y'])).rejects.toThrow('No organisation is stored there yet');
    const { id } = await stored(standingIn('heldApart', named));
    await applicationStore().erase(id);

    await expect(timeline(['RG-7K3M-42R'])).rejects.toThrow(
      'RG-7K3M-42R is mistyped: a character is wrong, missing or too many. A reference looks like RG-7K3M-42Y.',
    );
    await expect(timeline(['RG-2222-222'])).rejects.toThrow('No application has the reference RG-2222-222.');
    await expect(timeline(['rg7k3m42y'])).rejects.toThrow(
      'The application RG-7K3M-42Y has been erased, and its timeline with it.',
    );
  });

  it('says in a sentence what the table holds amiss, or why it does not answer', async () => {
    const { id } = await stored(standingIn('booked', named));
    const [entry] = await timelineStore().list(id);
    const Item = { ...keyOf.entry(id, 1), entry: { ...entry, at: 'yesterday' } };
    await documentClient().send(new PutCommand({ TableName: TABLE_NAME, Item }));

    await expect(timeline(['RG-7K3M-42Y'])).rejects.toThrow(
      'The table holds what the service did not write: at cannot be so.',
    );
    const refused = Object.assign(awsError('AccessDeniedException'), { $fault: 'client' });
    intervene('GetItemCommand', [failing(refused)]);
    await expect(timeline(['RG-7K3M-42Y'])).rejects.toThrow(
      'The table cannot be reached: AccessDeniedException.',
    );
  });

  it.each([[[]], [['one', 'two']], [['one', '--stag', 'two']]])(
    'says how it is written: %j',
    async (words) => {
      await expect(timeline(words)).rejects.toThrow('Name one reference: npm run manage -- timeline');
    },
  );
});

describe('manage export-timeline', () => {
  it('N13 writes a file that verifies, and notes each export in the timeline', async () => {
    const application = await stored(standingIn('booked', named));
    const [first, second] = [aFile(), aFile()];

    const told = await exportTimeline(['rg7k3m42y', '--to', first]);
    await exportTimeline(['rg7k3m42y', '--to', second]);

    expect(told).toMatch(/: whole: RG-7K3M-42Y, 5 entries, 3 of 3 texts, ends in [0-9a-f]{64}$/);
    expect(await verify([first, second])).toContain('RG-7K3M-42Y, 6 entries');
    const { entries, head } = timelineExportSchema.parse(JSON.parse(readFileSync(second, 'utf8')));
    const after = await applicationStore().get(application.id);
    expect({ ...after, head: application.head }).toEqual(application);
    expect(await timelineStore().list(application.id)).toEqual(entries);
    expect(head).toEqual(after.head);
    expect(entries.slice(-2)).toMatchObject(
      Array.from({ length: 2 }, () => ({
        act: 'noteExport',
        actor: { role: 'coordinator' },
        channel: 'command',
      })),
    );
  });

  it('N13 leaves out what happened once it was noted', async () => {
    const standing = standingIn('awaitingDecision', named);
    const { id } = await stored(standing);
    const approving = { decision: approval, consultant, settings: standingSettings() };
    const approve = () =>
      applicationStore().change(id, async (current) =>
        decide(current, approving, { days: standing.days, occasion: anOccasion() }),
      );
    const file = aFile();
    intervene('TransactWriteItemsCommand', [
      async (send) => {
        const answer = await send();
        await approve();
        return answer;
      },
    ]);

    await exportTimeline(['RG-7K3M-42Y', '--to', file]);

    expect(await verify([file])).toContain('whole: RG-7K3M-42Y, 3 entries, 0 of 0 texts');
    expect((await timelineStore().list(id)).map(({ act }) => act).slice(2)).toEqual([
      'noteExport',
      'approve',
    ]);
  });

  it('N13 is taken anew where somebody else came first', async () => {
    const { id } = await stored(standingIn('booked', named));
    const [first, second] = [aFile(), aFile()];
    const rival = () => exportTimeline(['RG-7K3M-42Y', '--to', second]);
    intervene('TransactWriteItemsCommand', [afterwards(rival)]);

    await exportTimeline(['RG-7K3M-42Y', '--to', first]);

    expect((await verify([first, second])).match(/whole/g)).toHaveLength(2);
    expect(await timelineStore().list(id)).toHaveLength(6);
  });

  it('N13 keeps the file for its owner alone, and writes over none', async () => {
    const { id } = await stored(standingIn('booked', named));
    const file = aFile();
    await exportTimeline(['RG-7K3M-42Y', '--to', file]);
    const before = readFileSync(file);

    expect(statSync(file).mode & 0o777).toBe(0o600);
    await expect(exportTimeline(['RG-7K3M-42Y', '--to', file])).rejects.toThrow(
      `${file} is there already: name a new file. Nothing was exported.`,
    );
    await expect(exportTimeline(['RG-7K3M-42Y', '--to', join(file, 'none')])).rejects.toThrow(
      'cannot be written',
    );
    await expect(exportTimeline(['RG-7K3M-42Y', '--to', join(folder, 'none', 'file.json')])).rejects.toThrow(
      'cannot be written. Nothing was exported.',
    );
    expect(readFileSync(file)).toEqual(before);
    expect(await timelineStore().list(id)).toHaveLength(6);
  });

  it('N13 exports a broken timeline too, and says where it is broken', async () => {
    const { id } = await stored(standingIn('booked', named));
    await documentClient().send(new DeleteCommand({ TableName: TABLE_NAME, Key: keyOf.entry(id, 2) }));
    const file = aFile();

    await expect(exportTimeline(['RG-7K3M-42Y', '--to', file])).rejects.toThrow('broken: entry 2 is missing');
    expect(existsSync(file)).toBe(true);
  });

  it.each([[[]], [['RG-7K3M-42Y']], [['one', 'two', '--to', 'file']]])(
    'says how it is written: %j',
    async (words) => {
      await expect(exportTimeline(words)).rejects.toThrow('Name one reference and a new file');
    },
  );
});

describe('manage timeline and export-timeline --stage', () => {
  it('reads a production at once, and notes an export in it only for whoever writes its name', async () => {
    const { id } = await stored(standingIn('booked', named));
    const environment = { ...process.env, AWS_ENDPOINT_URL_CLOUDFORMATION: await cloudFormation(TABLE_NAME) };
    const words = ['RG-7K3M-42Y', '--stage', 'lib/example-deployment.json'];
    const exporting = ['export-timeline', ...words, '--to', aFile()];

    const read = await runManage(['timeline', ...words], { environment });
    expect(read).toMatchObject({ code: 0, output: expect.stringContaining('Kæden er hel') });
    expect(await runManage(exporting, { environment })).toMatchObject({
      code: 1,
      errors: 'Nothing was changed.\n',
    });
    expect(await timelineStore().list(id)).toHaveLength(4);
    expect(await runManage(exporting, { environment, typed: 'rummelig-genstart\n' })).toMatchObject({
      code: 0,
    });
    expect(await timelineStore().list(id)).toHaveLength(5);
  });
});

describe('manage verify --all', () => {
  const another = { reference: 'RG-2222-222' };

  it('N13 judges every timeline where it stands, of who waits and of who has ended', async () => {
    await stored(standingIn('booked', named));
    const { id } = await stored(standingIn('awaitingDecision', { ...another, wishes: [] }));
    const withCoordinator = { reference: 'RG-3333-333', wishes: [], consultantId: STAND_IN };
    await stored(standingIn('awaitingDecision', withCoordinator));
    expect(await verify(['--all'])).toBe('3 of 3 timelines are whole');

    await documentClient().send(new DeleteCommand({ TableName: TABLE_NAME, Key: keyOf.entry(id, 2) }));
    const environment = { ...process.env, DATA_DIR: folder };
    expect(await runManage(['verify', '--all'], { environment })).toMatchObject({
      code: 1,
      output: expect.stringContaining('RG-2222-222: broken: entry 2 and what follows it is cut off'),
      errors: expect.stringContaining('Timeline 1 of 3'),
    });
  });

  it('N13 looks again at a timeline that grew while it was read', async () => {
    const { id } = await stored(standingIn('awaitingDecision', named));
    const growAfter: Intervention = async (send) => {
      const answer = await send();
      await exportTimeline(['RG-7K3M-42Y', '--to', aFile()]);
      return answer;
    };
    const asUsual: Intervention = (send) => send();
    // The settings and the list come first, then the application whose timeline is read next.
    intervene('GetItemCommand', [asUsual, asUsual, growAfter]);

    expect(await verify(['--all'])).toBe('1 of 1 timelines are whole');
    expect(await timelineStore().list(id)).toHaveLength(3);
  });
});

describe('manage verify', () => {
  it('N13 needs nothing but the files, tells one line of each, and fails where one is broken', async () => {
    await stored(standingIn('booked', named));
    const [good, altered] = [aFile(), aFile()];
    await exportTimeline(['RG-7K3M-42Y', '--to', good]);
    writeFileSync(altered, readFileSync(good, 'utf8').replace('"booked"', '"bookee"'));
    const words = join(folder, 'home.txt');
    writeFileSync(words, 'Kære alle');

    expect(await runManage(['verify', good])).toMatchObject({ code: 0, errors: '' });
    const { code, output } = await runManage(['verify', good, altered, words, join(folder, 'none.json')]);
    expect(code).toBe(1);
    expect(output.split('\n').map((line) => line.replace(/^.*?: |, ends in.*$/g, ''))).toEqual([
      'whole: RG-7K3M-42Y, 5 entries, 3 of 3 texts',
      'broken: entry 4 is altered',
      'broken: it is no JSON',
      'cannot be read',
      '',
    ]);
  });

  it('asks for a file', async () => {
    await expect(verify([])).rejects.toThrow('Name the files: npm run manage -- verify');
  });
});
