import { expect, it, vi } from 'vitest';
import { torture } from './rounds.ts';

// While its store is dead the service has much to say, and all of it is known.
vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'SILENT');

it('B20 E2 E11 killed at twenty moments under load, it keeps what it acknowledged and goes on', async () => {
  const { faults, ...figures } = await torture({
    rounds: 20,
    seed: Math.floor(Math.random() * 1_000_000),
    seconds: 60,
  });

  expect(faults).toEqual([]);
  // All of them where the machine is free; on a busy one as many as fit into the minute.
  expect(figures.rounds).toBeGreaterThan(2);
  expect(figures.submissions).toBeGreaterThan(figures.rounds / 2);
}, 240_000);
