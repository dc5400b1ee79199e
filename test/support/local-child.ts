import { startHome } from '../../local/home.ts';
import type { HomeOptions } from '../../local/home-options.ts';
import type { HomeParts } from '../../local/home-parts.ts';
import { VirtualTimers } from '../../local/virtual-timers.ts';
import type { Settings } from '../../schemas/settings.ts';
import { ShiftedTimers } from './shifted-timers.ts';

export interface StartOrder {
  readonly kind: 'start';
  readonly options: HomeOptions;
  readonly now: string;
  /** Virtual time is told by orders, and what runs by the clock is too. */
  readonly clock: 'virtual' | 'running';
  readonly load?: string;
  readonly settings?: Settings;
}

/** What the parent asks of the child. */
export type Order =
  | StartOrder
  | { readonly kind: 'advance'; readonly ms: number }
  | { readonly kind: 'settle' }
  | { readonly kind: 'sweep' };

/** What stands in for the service's functions. */
interface Replacement {
  load(name: string): Promise<object>;
  /** For functions with a clock of their own. */
  keepTime?(now: () => Date): void;
}

/** The service as a process of its own, told by messages what time it is; run by `forked-home.ts`. */
type Home = Awaited<ReturnType<typeof startHome>>;
let home: Home | undefined;
let timers: VirtualTimers | undefined;

async function obey(order: Order): Promise<void> {
  if (order.kind === 'start') {
    home = await startHome(order.options, await partsFor(order));
  } else if (order.kind === 'advance') {
    await timers?.advance(order.ms, () => settled());
  } else if (order.kind === 'sweep') {
    await home?.runSchedules();
    await settled();
  } else {
    await settled();
  }
}

async function partsFor({ clock, now, load, settings }: StartOrder): Promise<Partial<HomeParts>> {
  const replacement = load ? ((await import(load)) as Replacement) : undefined;
  const common = {
    random: () => 0,
    log: () => {},
    ...(replacement && { load: replacement.load }),
    ...(settings && { settings }),
  };
  if (clock === 'running') {
    return { ...common, timers: new ShiftedTimers(new Date(now)) };
  }
  const started = new VirtualTimers(new Date(now));
  timers = started;
  replacement?.keepTime?.(() => started.now());
  return { ...common, timers: started, hasSchedules: false };
}

async function settled(): Promise<void> {
  await home?.quiet();
}

process.on('message', ({ id, order }: { id: number; order: Order }) => {
  obey(order).then(
    () => process.send?.({ id }),
    (error: unknown) => process.send?.({ id, error: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
