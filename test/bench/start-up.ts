import { quiet, residentMiB } from './process-usage.ts';
import { median } from './rounds.ts';
import { startRunningHome } from './running-home.ts';

export const STARTS = 5;

export interface StartUp {
  readonly firstPageMs: number;
  readonly serviceMiB: number;
  readonly storeMiB: number;
}

/** The example organisation in an empty folder, several times over: medians. */
export async function startUp(): Promise<StartUp> {
  const starts: StartUp[] = [];
  while (starts.length < STARTS) {
    const home = await startRunningHome();
    await quiet([home.pid]);
    const { firstPageMs } = home;
    starts.push({
      firstPageMs,
      serviceMiB: residentMiB(home.pid),
      storeMiB: residentMiB(home.storePid),
    });
    await home.stop();
  }
  return {
    firstPageMs: median(starts.map((start) => start.firstPageMs)),
    serviceMiB: median(starts.map((start) => start.serviceMiB)),
    storeMiB: median(starts.map((start) => start.storeMiB)),
  };
}
