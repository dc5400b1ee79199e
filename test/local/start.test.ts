import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { freePorts } from '../../local/free-ports.ts';

const root = new URL('../../', import.meta.url);

/** `npm start`, as a process of its own. */
async function started(environment: NodeJS.ProcessEnv = {}, flags: string[] = []) {
  const ports = await freePorts();
  const folder = mkdtempSync(join(tmpdir(), 'interesseret-'));
  const env = { ...process.env, PORT: String(ports.app), DATA_DIR: folder, ...environment };
  const child = fork(new URL('bin/local.ts', root), flags, {
    env,
    execArgv: ['--import', new URL('bin/require-node.mjs', root).href],
    silent: true,
  });
  let output = '';
  const shown = new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk) => {
      output += chunk;
      if (/shown at/.test(output)) resolve();
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    child.once('close', () => resolve());
  });
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'close');
    }
    rmSync(folder, { recursive: true, force: true });
  });
  await shown;
  return { child, ports, folder, output: () => output, origin: `http://localhost:${ports.app}` };
}

describe('npm start', () => {
  it('E11 prints where it answers, answers there, and ends in order on Ctrl-C', async () => {
    const { child, folder, output, origin } = await started();
    expect(output()).toContain(`Interesseret answers at ${origin}`);
    expect((await fetch(`${origin}/health`)).status).toBe(200);

    child.kill('SIGINT');
    await once(child, 'close');
    expect(child.exitCode).toBe(0);
    expect(existsSync(join(folder, 'store.pid'))).toBe(false);
  });

  it('tells the commands beside it where things are, and keeps its secret to itself', async () => {
    const { folder, origin, ports } = await started();

    expect(JSON.parse(readFileSync(join(folder, 'home.json'), 'utf8'))).toEqual({
      appOrigin: origin,
      inboxOrigin: `http://localhost:${ports.inbox}`,
      dynamodbEndpoint: `http://127.0.0.1:${ports.store}`,
      tableName: 'interesseret',
    });
    expect(statSync(join(folder, 'secret.json')).mode & 0o777).toBe(0o600);
  });

  it('reaches no AWS, whatever the shell says', async () => {
    const { origin } = await started({
      AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true',
      AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:1',
      AWS_REGION: 'nowhere',
    });

    expect((await fetch(origin)).status).toBe(200);
  });

  it('refuses a folder that another one uses, in a sentence', async () => {
    const { folder } = await started();
    const { child, output } = await started({ DATA_DIR: folder });

    expect(child.exitCode).toBe(1);
    expect(output()).toBe(
      `The folder ${folder} is in use by another Interesseret; stop that one or choose another DATA_DIR.\n`,
    );
  });

  it('does not empty a folder that another one uses', async () => {
    const { folder, origin } = await started();
    const { child } = await started({ DATA_DIR: folder }, ['--reset']);

    expect(child.exitCode).toBe(1);
    expect(existsSync(join(folder, 'secret.json'))).toBe(true);
    expect((await fetch(origin)).status).toBe(200);
  });

  it.each([
    [0, 'the service'],
    [1, 'the inbox'],
    [2, 'the store'],
    [3, "AWS's services"],
  ])('names a port that is taken (the first + %i)', async (offset, what) => {
    const { app } = await freePorts();
    const taken = createServer().listen(app + offset, '127.0.0.1');
    await once(taken, 'listening');
    onTestFinished(() => void taken.close());
    const { child, output } = await started({ PORT: String(app) });

    expect(child.exitCode).toBe(1);
    expect(output()).toBe(
      `Port ${app + offset} for ${what} is taken by another program; set PORT to the first of four free ports.\n`,
    );
  });

  it('goes on where a killed one was, and ends the store that outlived it', async () => {
    const first = await started();
    const secret = readFileSync(join(first.folder, 'secret.json'), 'utf8');
    const orphan = Number(readFileSync(join(first.folder, 'store.pid'), 'utf8'));
    first.child.kill('SIGKILL');
    await once(first.child, 'close');
    expect(existsSync(`/proc/${orphan}/exe`)).toBe(true);

    const second = await started({ DATA_DIR: first.folder, PORT: String(first.ports.app) });
    expect((await fetch(first.origin)).status).toBe(200);
    expect(readFileSync(join(first.folder, 'secret.json'), 'utf8')).toBe(secret);
    expect(existsSync(`/proc/${orphan}/exe`)).toBe(false);
    second.child.kill('SIGTERM');
    await once(second.child, 'close');
  });

  it('ends in order also when it is told to before it has begun to answer', async () => {
    const { app } = await freePorts();
    const folder = mkdtempSync(join(tmpdir(), 'interesseret-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const child = fork(new URL('bin/local.ts', root), {
      env: { ...process.env, PORT: String(app), DATA_DIR: folder },
      execArgv: [],
      silent: true,
    });
    await vi.waitUntil(() => existsSync(join(folder, 'store.pid')), { interval: 1, timeout: 10_000 });
    child.kill('SIGTERM');
    await once(child, 'close');

    expect(child.exitCode).toBe(0);
    expect(existsSync(join(folder, 'store.pid'))).toBe(false);
  });

  it('empties the folder on --reset', async () => {
    const first = await started();
    first.child.kill('SIGTERM');
    await once(first.child, 'close');
    writeFileSync(join(first.folder, 'left'), '');
    await started({ DATA_DIR: first.folder }, ['--reset']);

    expect(existsSync(join(first.folder, 'left'))).toBe(false);
  });

  it.skipIf(!existsSync('/usr/bin/node'))('says that Node is too old', async () => {
    const version = await run('/usr/bin/node', ['--version']);
    const answer = await run('/usr/bin/node', [
      '--import',
      new URL('bin/require-node.mjs', root).href,
      '--eval',
      '',
    ]);

    const isOld = Number.parseInt(version.slice(1), 10) < 24;
    expect(answer.includes('Interesseret needs Node 24 or newer')).toBe(isOld);
  });
});

function run(file: string, args: string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(file, args, (_error, stdout, stderr) => resolve(stdout + stderr));
  });
}
