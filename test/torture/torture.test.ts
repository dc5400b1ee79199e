import { expect, it, vi } from 'vitest';
import { torture } from './rounds.ts';

// While its store is dead the service has much to say, and all of it is known.
vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'SILENT');

it('B20 E2 E11 killed at twenty moments under load, it keeps what it acknowledged and goes on', async () => {
  const { faults, ...figures } = await torture(20, Math.floor(Math.random() * 1_000_000));

  expect(faults).toEqual([]);
  expect(figures.rounds).toBe(20);
  expect(figures.submissions).toBeGreaterThan(20);
  expect(figures.acts).toBeGreaterThan(5);
}, 240_000);
