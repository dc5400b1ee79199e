import type { Theme } from '../themes.ts';
import type { Call } from './aws.ts';
import { type Delivery, goodDelivery } from './event-sources.ts';
import type { FaultKind, Faults } from './faults.ts';
import type { Random } from './random.ts';

/** How AWS behaves during one schedule: drawn anew for each, from calm to stormy. */
export interface Weather {
  readonly faults: Faults;
  readonly delivery: () => Delivery;
  readonly latencyMs: () => number;
  readonly lagMs: () => number;
  readonly isOvertaken: () => boolean;
  /** From here on all is well. */
  clear(): void;
}

const mix: readonly { readonly kind: FaultKind; readonly weight: number }[] = [
  { kind: 'refused', weight: 2 },
  { kind: 'lost', weight: 3 },
  { kind: 'repeated', weight: 2 },
  { kind: 'throttled', weight: 2 },
  { kind: 'conflict', weight: 2 },
  { kind: 'deadBefore', weight: 4 },
  { kind: 'deadAfter', weight: 6 },
  { kind: 'slow', weight: 2 },
];

/** Where nearly every call fails nothing new happens for hours: a message is tried again, and again. */
const MOST_FAULTS = 40;

export function drawnWeather(random: Random, theme: Theme): Weather {
  let isClear = false;
  let faultsLeft = MOST_FAULTS;
  const rate = random.pick(theme.faultRates);
  const [quickest, slowest] = random.pick(theme.latenciesMs);
  const delivery = random.pick([
    goodDelivery,
    { lost: 0, doubled: 0.3, late: 0.3 },
    { lost: 0.3, doubled: 0.2, late: 0.3 },
    { lost: 1, doubled: 0, late: 0 },
  ]);
  const overtaken = random.pick(theme.overtaken);
  const lagging = random.chance(0.3) ? 0.3 : 0;
  return {
    faults: {
      of: (_call: Call) => {
        if (isClear || faultsLeft === 0 || !random.chance(rate)) {
          return undefined;
        }
        faultsLeft -= 1;
        return random.weighted(mix).kind;
      },
    },
    delivery: () => (isClear ? goodDelivery : delivery),
    latencyMs: () => (isClear ? quickest : quickest * (slowest / quickest) ** random.share()),
    lagMs: () => (!isClear && random.chance(lagging) ? random.between(100, 3000) : 0),
    isOvertaken: () => !isClear && random.chance(overtaken),
    clear: () => {
      isClear = true;
    },
  };
}

/** Nothing goes wrong, but for the faults that are given; every call takes as long. */
export function fairWeather(faults: Faults): Weather {
  return {
    faults,
    delivery: () => goodDelivery,
    latencyMs: () => 10,
    lagMs: () => 0,
    isOvertaken: () => false,
    clear: () => {},
  };
}
