import { startHome } from '../../local/home.ts';
import type { HomeOptions } from '../../local/home-options.ts';
import { VirtualTimers } from './virtual-timers.ts';

/** What the parent asks of the child. */
export type Order =
  | { readonly kind: 'start'; readonly options: HomeOptions; readonly now: string; readonly load?: string }
  | { readonly kind: 'advance'; readonly ms: number }
  | { readonly kind: 'settle' }
  | { readonly kind: 'sweep' };

/** The service as a process of its own, told by messages what time it is; run by `fork-local.ts`. */
type Home = Awaited<ReturnType<typeof startHome>>;
let home: Home | undefined;
let timers: VirtualTimers | undefined;

async function obey(order: Order): Promise<void> {
  if (order.kind === 'start') {
    timers = new VirtualTimers(new Date(order.now));
    const load = order.load
      ? ((await import(order.load)) as { load: (name: string) => Promise<object> }).load
      : undefined;
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
