import { onTestFinished } from 'vitest';
import { startVirtualHome, type VirtualHome, type VirtualHomeOptions } from '../../local/virtual-home.ts';

/** A Monday, 9.00 in Copenhagen. */
export const START = new Date('2026-11-23T08:00:00Z');

export type LocalOptions = Partial<VirtualHomeOptions>;

/** The whole service in this process, on virtual time and a store in memory; stopped after the test. */
export async function startLocal(options: LocalOptions = {}): Promise<VirtualHome> {
  const home = await startVirtualHome({ now: START, ...options });
  let isStopped = false;
  const stop = async () => {
    if (!isStopped) {
      isStopped = true;
      await home.stop();
    }
  };
  onTestFinished(stop);
  return { ...home, stop };
}
