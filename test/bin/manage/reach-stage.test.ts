import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { settingsStore } from '../../../functions/stores/settings-store.ts';
import { TABLE_NAME } from '../../../local/names.ts';
import { type Settings, settingsSchema } from '../../../schemas/settings.ts';
import { cloudFormation } from '../../support/cloud-formation.ts';
import { useEmbeddedTable } from '../../support/embedded-table.ts';

useEmbeddedTable();

const root = new URL('../../../', import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const organisation: Settings = settingsSchema.parse(read('local/example-organisation.json'));
const folder = mkdtempSync(join(tmpdir(), 'interesseret-stage-'));

function write(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

function seed(
  stage: string,
  { endpoint, typed = '' }: { endpoint: string; typed?: string },
): Promise<{ code: number; output: string; errors: string }> {
  const settings = write('organisation.json', organisation);
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['bin/manage.ts', 'seed', settings, '--stage', stage],
      { cwd: root, env: { ...process.env, TABLE_NAME: '', AWS_ENDPOINT_URL_CLOUDFORMATION: endpoint } },
      (error, output, errors) => resolve({ code: Number(error?.code ?? 0), output, errors }),
    );
    child.stdin?.end(typed);
  });
}

describe('manage seed --stage', () => {
  const deployment = read('lib/example-deployment.json');
  const mail = { ...deployment.mail, domain: 'example.org', sender: organisation.sender.email };
  const trial = { ...deployment, mail, stage: 'trial' };
  let domain = '';

  beforeAll(() => {
    domain = organisation.sender.email.split('@')[1] ?? '';
    trial.mail.domain = domain;
  });

  it('puts the settings into the table that the stack tells of', async () => {
    const outcome = await seed(write('trial.json', trial), { endpoint: await cloudFormation(TABLE_NAME) });

    expect(outcome).toMatchObject({
      code: 0,
      output: expect.stringContaining('https://interesseret.example.org now serves Kooperationen'),
    });
    expect(await settingsStore().find()).toEqual(organisation);
  });

  it('changes production only for whoever writes its name', async () => {
    const file = write('production.json', { ...trial, stage: 'production' });
    const endpoint = await cloudFormation(TABLE_NAME);

    const refused = await seed(file, { endpoint, typed: 'yes\n' });
    expect(refused).toMatchObject({ code: 1, errors: 'Nothing was changed.\n' });
    expect(await seed(file, { endpoint })).toMatchObject({ code: 1, errors: 'Nothing was changed.\n' });
    expect(await settingsStore().find()).toBeUndefined();

    expect(await seed(file, { endpoint, typed: 'rummelig-genstart\n' })).toMatchObject({ code: 0 });
    expect(await settingsStore().find()).toEqual(organisation);
  });

  it('refuses settings whose mail could not leave', async () => {
    const other = { ...trial, mail: { ...trial.mail, sender: `another@${domain}` } };

    const { errors } = await seed(write('other.json', other), {
      endpoint: await cloudFormation(TABLE_NAME),
    });

    expect(errors).toContain(`lets mail leave from another@${domain} alone`);
    expect(await settingsStore().find()).toBeUndefined();
  });

  it('says what to do where there is no such stack, or no such deployment', async () => {
    const { errors } = await seed(write('trial.json', trial), { endpoint: await cloudFormation(undefined) });
    expect(errors).toBe(
      'AWS does not show the stack rummelig-genstart-data in eu-west-1. Deploy it first, and sign in to its account.\n',
    );
    const faulty = write('faulty.json', { ...trial, stage: 'none' });
    expect((await seed(faulty, { endpoint: '' })).errors).toContain('stage: write "trial" or "production"');
  });
});
