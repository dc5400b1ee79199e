import { describe, expect, it, vi } from 'vitest';
import { newId, newToken, sha256 } from '../../functions/runtime/ids.ts';
import { once } from '../../functions/runtime/once.ts';

describe('ids', () => {
  it('B5 are tokens of 256 bits that an address can hold', () => {
    expect(newToken()).toMatch(/^[\w-]{43}$/);
    expect(newToken()).not.toBe(newToken());
  });

  it('are UUIDs, and hashes as others compute them', () => {
    expect(newId()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(newId()).not.toBe(newId());
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('once', () => {
  it('builds at first use and never again, also where nothing came of it', () => {
    const build = vi.fn(() => undefined);
    const get = once(build);
    expect(build).not.toHaveBeenCalled();

    get();
    get();

    expect(build).toHaveBeenCalledTimes(1);
  });
});
