import { expect, it } from 'vitest';
import { fuzz } from './fuzz-run.ts';

it('A2 twenty thousand requests with something wrong in them: no error of ours, no crash, flat memory', async () => {
  const { faults, cases, heldMiB, statuses } = await fuzz({
    cases: 20_000,
    minutes: 1,
    seed: Math.floor(Math.random() * 1_000_000),
  });
  const [early, late] = heldMiB;

  expect(faults).toEqual([]);
  // All of them where the machine is free; on a busy one as many as fit into the minute.
  expect(cases).toBeGreaterThan(1000);
  expect(Object.keys(statuses)).toEqual(expect.arrayContaining(['200', '303', '400', '404', '415', '422']));
  expect(late - early).toBeLessThan(16);
}, 180_000);
