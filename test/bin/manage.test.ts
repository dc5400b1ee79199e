import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTable } from '../../local/create-table.ts';
import { setFunctionEnvironment } from '../../local/function-environment.ts';
import { homeOptions } from '../../local/home-options.ts';
import { TABLE_NAME } from '../../local/names.ts';
import { startStore } from '../../local/store-process.ts';
import { settingsSchema } from '../../schemas/settings.ts';

const example = 'local/example-organisation.json';

interface Outcome {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

function manage(folder: string, ...words: string[]): Promise<Outcome> {
  const environment = { ...process.env, DATA_DIR: folder };
  return new Promise((resolve) => {
    execFile(process.execPath, ['bin/manage.ts', ...words], { env: environment }, (error, output, errors) =>
      resolve({ code: Number(error?.code ?? 0), output, errors }),
    );
  });
}

function aFolder(): string {
  return mkdtempSync(join(tmpdir(), 'interesseret-manage-'));
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}

async function aRunningStore(folder: string): Promise<void> {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const store = await startStore(port, folder, true);
  onTestFinished(() => store.stop());
  setFunctionEnvironment(homeOptions({ DATA_DIR: folder, DYNAMODB_ENDPOINT: endpoint }, []));
  await createTable(TABLE_NAME);
  const home = { appOrigin: 'http://localhost:3000', dynamodbEndpoint: endpoint };
  writeFileSync(join(folder, 'home.json'), JSON.stringify(home));
}

describe('manage', () => {
  it('names the commands there are', async () => {
    const errors = 'Name a command: seed, reassign, timeline, export-timeline, verify\n';
    expect(await manage(aFolder(), 'sed')).toEqual({ code: 1, output: '', errors });
  });
});

describe('manage seed', () => {
  it('asks for one file that can be read', async () => {
    const asked = 'Name one file: npm run manage -- seed organisation.json [--stage deployment.json]\n';
    expect((await manage(aFolder(), 'seed')).errors).toBe(asked);
    expect((await manage(aFolder(), 'seed', example, example)).errors).toBe(asked);
    expect((await manage(aFolder(), 'seed', example, '--stag', example)).errors).toBe(asked);
    expect((await manage(aFolder(), 'seed', 'none.json')).errors).toBe('none.json cannot be read.\n');
  });

  it('says that the service is not running, before its first start and after its end', async () => {
    const refusal = {
      code: 1,
      output: '',
      errors: 'The service does not answer. Start it with "npm start", then try again.\n',
    };
    const folder = aFolder();
    expect(await manage(folder, 'seed', example)).toEqual(refusal);
    const home = { appOrigin: '', dynamodbEndpoint: `http://127.0.0.1:${await freePort()}` };
    writeFileSync(join(folder, 'home.json'), JSON.stringify(home));
    expect(await manage(folder, 'seed', example)).toEqual(refusal);
  });

  it('puts a sound file in force, and leaves it there when a faulty one comes', async () => {
    const folder = aFolder();
    await aRunningStore(folder);
    const { settingsStore } = await import('../../functions/stores/settings-store.ts');

    expect(await manage(folder, 'seed', example)).toEqual({
      code: 0,
      output:
        'http://localhost:3000 now serves Kooperationen with 3 consultants. Pages follow within 10 seconds.\n',
      errors: '',
    });
    const faulty = join(folder, 'faulty.json');
    const text = readFileSync(example, 'utf8');
    writeFileSync(faulty, text.replace('"Kooperationen"', '"Andre"').replace('"RG"', '"r"'));
    expect(await manage(folder, 'seed', faulty)).toEqual({
      code: 1,
      output: '',
      errors: `${faulty}:37 referencePrefix: write 2 to 4 capital letters, as RG\nNothing was changed.\n`,
    });

    expect(await settingsStore().find()).toEqual(settingsSchema.parse(JSON.parse(text)));
  });
});
