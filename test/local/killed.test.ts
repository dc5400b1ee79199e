import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DescribeExecutionCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { MINUTE } from '../../functions/domain/time-units.ts';
import { stateMachineArn } from '../../local/names.ts';
import { type ForkedLocal, forkLocal } from '../support/fork-local.ts';

const load = new URL('../support/stub-functions.ts', import.meta.url).href;
const applicationId = '7e0e0bd3-5ac8-4ec0-8a25-2f4f4de5d7f1';
/** The wait after the wake. */
const woken = { next: 'await', applicationId, waitSeconds: MINUTE / 1000 };
const TEN_DAYS = 864_000_000;

/** An execution in a service that is killed; functions hang in the call named `hang`. */
async function begun(hang = '') {
  const folder = await mkdtemp(join(tmpdir(), 'interesseret-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  vi.stubEnv('STUB_LOG', join(folder, 'log'));
  vi.stubEnv('STUB_HANG', hang);
  onTestFinished(() => void vi.unstubAllEnvs());
  const local = await forkLocal({ load });
  const client = clientOf(local);
  const { executionArn = '' } = await client.send(
    new StartExecutionCommand({
      stateMachineArn: stateMachineArn('interest'),
      name: `${applicationId}-1`,
      input: JSON.stringify({ applicationId, waitSeconds: TEN_DAYS / 1000 }),
    }),
  );
  const log = join(folder, 'log');
  const calls = () => (existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : []);
  return {
    local,
    calls,
    names: () => calls().map((line) => line.split(' ', 2).join(' ')),
    reached: (call: string) => vi.waitUntil(() => calls().some((line) => line.startsWith(call))),
    token: () => /"taskToken":"([^"]+)"/.exec(calls().join())?.[1],
    status: async () => (await client.send(new DescribeExecutionCommand({ executionArn }))).status,
    wake: (taskToken: string | undefined) =>
      client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(woken) })),
  };
}

function clientOf({ servicesOrigin }: ForkedLocal): SFNClient {
  const credentials = { accessKeyId: 'none', secretAccessKey: 'none' };
  return new SFNClient({ endpoint: servicesOrigin, region: 'eu-west-1', credentials });
}

describe('an execution of a service that is killed', () => {
  it('E11 waits on, and times out when its time comes', async () => {
    const { local, status, names } = await begun();
    await local.settle();
    await local.kill();
    await local.restart(TEN_DAYS - 1000);
    await local.settle();
    expect(await status()).toBe('RUNNING');

    await local.advance(1000);
    expect(await status()).toBe('SUCCEEDED');
    expect(names()).toEqual(['advance 1', 'advance 2']);
  });

  it('E11 goes on at once when its time has come meanwhile', async () => {
    const { local, status } = await begun();
    await local.settle();
    await local.kill();
    await local.restart(2 * TEN_DAYS);
    await local.settle();

    expect(await status()).toBe('SUCCEEDED');
  });

  it('B20 is woken by the token that was given out before', async () => {
    const { local, status, token, wake } = await begun();
    await local.settle();
    await local.kill();
    await local.restart();
    await wake(token());
    await local.settle();
    await local.advance(MINUTE);

    expect(await status()).toBe('SUCCEEDED');
  });

  it('B20 does not forget a wake that was acknowledged just before', async () => {
    const { local, status, token, wake, reached } = await begun('advance 2');
    await local.settle();
    await wake(token());
    await reached('advance 2');
    await local.kill();
    await local.restart();
    await local.settle();
    await local.advance(MINUTE);

    expect(await status()).toBe('SUCCEEDED');
  });

  it.each(['advance 1', 'advance 2'])('B20 calls what was in flight again (%s)', async (hang) => {
    const { local, status, token, wake, reached, calls } = await begun(hang);
    if (hang === 'advance 2') {
      await local.settle();
      await wake(token());
    }
    await reached(hang);
    const [event] = calls()
      .slice(-1)
      .map((line) => line.split(' ').at(-1));
    await local.kill();
    await local.restart();
    await local.settle();

    const [name = ''] = hang.split(' ');
    const again = calls().filter((line) => line.startsWith(name) && line.endsWith(event ?? ''));
    expect(again.length).toBeGreaterThanOrEqual(2);
    if (hang !== 'advance 2') {
      await wake(token());
      await local.settle();
    }
    await local.advance(MINUTE);
    expect(await status()).toBe('SUCCEEDED');
  });
});
