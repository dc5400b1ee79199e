import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { writeBundles } from '../../lib/bundle-folder.ts';
import { functions } from '../../lib/definition/functions.ts';
import { setFunctionEnvironment } from '../../local/function-environment.ts';
import type { Settings } from '../../schemas/settings.ts';
import { benchSettings, slotIds } from './bench-settings.ts';
import { firstEvent } from './first-event.ts';
import { median } from './rounds.ts';
import { startRunningHome } from './running-home.ts';

export const STARTS_EACH = 15;
const BARE = 'bare';

export interface ColdStart {
  readonly name: string;
  readonly bytes: number;
  /** From nothing loaded to the first answer. */
  readonly firstAnswerMs: number;
  /** What the processor did meanwhile: the clock tells more of what else the machine has to do. */
  readonly processorMs: number;
  /** Of processor time, against the bare handler's in the same round. */
  readonly ratio: number;
  readonly answer: string;
}

/** Every function and the bare handler by turns, each time in a process of its own. */
export async function coldStarts(): Promise<ColdStart[]> {
  const settings = await smallOrganisation();
  const home = await startRunningHome(settings);
  const folder = mkdtempSync(join(tmpdir(), 'interesseret-bundles-'));
  try {
    writeBundles(folder, 'plain');
    bundleBare(folder);
    reach(Number(new URL(home.origin).port), folder);
    const names = [BARE, ...Object.keys(functions)];
    const starts = new Map<string, Start[]>(names.map((name) => [name, []]));
    for (const slotId of slotIds(settings).slice(0, STARTS_EACH)) {
      for (const name of names) {
        starts.get(name)?.push(await start(join(folder, name), firstEvent(name, slotId)));
      }
    }
    return toRows(folder, starts);
  } finally {
    await home.stop();
    rmSync(folder, { recursive: true });
  }
}

/** Reading a large organisation would hide what starting costs. */
async function smallOrganisation(): Promise<Settings> {
  const { consultants, slots, ...settings } = await benchSettings();
  return { ...settings, consultants: consultants.slice(0, 3), slots: { ...slots, horizonDays: 30 } };
}

/** As CDK's `NodejsFunction` does by itself, with the SDK in the bundle. */
function bundleBare(folder: string): void {
  buildSync({
    entryPoints: [fileURLToPath(new URL('./bare-handler.ts', import.meta.url))],
    outfile: join(folder, BARE, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
  });
}

/** Turns the processes to come to the store and the services of the running home. */
function reach(app: number, folder: string): void {
  const ports = { app, inbox: app + 1, store: app + 2, services: app + 3 };
  const publicOrigin = `http://localhost:${app}`;
  setFunctionEnvironment({ ports, folder, reset: false, publicOrigin, trustedProxies: [] });
}

interface Start {
  readonly ms: number;
  readonly processorMs: number;
  readonly answer: string;
}

/** Nothing is loaded before the time is taken that Lambda would not have loaded. */
const STARTER = `
const [file, event] = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
const [begunAt, usedBefore] = [performance.now(), process.cpuUsage()];
const tell = (answer) => {
  const [ms, { user, system }] = [performance.now() - begunAt, process.cpuUsage(usedBefore)];
  console.log(JSON.stringify({ ms, processorMs: (user + system) / 1000, answer }));
};
require(file).handler(event, { awsRequestId: '1', getRemainingTimeInMillis: () => 30000 })
  .then((given) => tell(String(given?.statusCode ?? 'done')), (error) => tell(error.name))
  .then(() => process.exit());
`;

async function start(folder: string, event: object): Promise<Start> {
  const child = spawn(process.execPath, ['--eval', STARTER], {
    env: { ...process.env, POWERTOOLS_LOG_LEVEL: 'SILENT' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.end(JSON.stringify([join(folder, 'index.js'), event]));
  const [told] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return JSON.parse(told) as Start;
}

/** Of its code, without what V8 compiled of it beforehand. */
function bytesOf(folder: string): number {
  const files = globSync(join(folder, '*.js'));
  return files.reduce((sum, file) => sum + statSync(file).size, 0);
}

function toRows(folder: string, starts: ReadonlyMap<string, readonly Start[]>): ColdStart[] {
  const bare = starts.get(BARE) ?? [];
  return Array.from(starts, ([name, all]) => ({
    name,
    bytes: bytesOf(join(folder, name)),
    firstAnswerMs: median(all.map(({ ms }) => ms)),
    processorMs: median(all.map(({ processorMs }) => processorMs)),
    ratio: median(
      all.map(({ processorMs }, round) => processorMs / (bare[round]?.processorMs ?? Number.NaN)),
    ),
    answer: [...new Set(all.map(({ answer }) => answer))].join(' '),
  }));
}
