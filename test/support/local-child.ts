import { startHome } from '../../local/home.ts';
import type { HomeOptions } from '../../local/home-options.ts';
import { VirtualTimers } from './virtual-timers.ts';

/** What the parent asks of the child. */
export type Order =
  | { readonly kind: 'start'; readonly options: HomeOptions; readonly now: string; readonly load?: string }
  | { readonly kind: 'advance'; readonly ms: number }
  | { readonly kind: 'settle' }
  | { readonly kind: 'sweep' };

/** What stands in for the service's functions. */
interface Replacement {
  load(name: string): Promise<object>;
  /** For functions with a clock of their own. */
  keepTime?(now: () => Date): void;
}

/** The service as a process of its own, told by messages what time it is; run by `fork-local.ts`. */
type Home = Awaited<ReturnType<typeof startHome>>;
let home: Home | undefined;
let timers: VirtualTimers | undefined;

async function obey(order: Order): Promise<void> {
  if (order.kind === 'start') {
    const started = new VirtualTimers(new Date(order.now));
    timers = started;
    const replacement = order.load ? ((await import(order.load)) as Replacement) : undefined;
    replacement?.keepTime?.(() => started.now());
    const load = replacement?.load;
    home = await startHome(order.options, {
      timers,
      hasSchedules: false,
      random: () => 0,
      log: () => {},
      ...(load && { load }),
    });
  } else if (order.kind === 'advance') {
    await timers?.advance(order.ms, () => settled());
  } else if (order.kind === 'sweep') {
    await home?.runSchedules();
    await settled();
  } else {
    await settled();
  }
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
