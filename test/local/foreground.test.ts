import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Foreground } from '../../local/foreground.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the foreground', () => {
  it('is busy while a request is being answered', () => {
    const foreground = new Foreground();

    foreground.began();
    expect(foreground.isBusy).toBe(true);

    foreground.ended();
    expect(foreground.isBusy).toBe(false);
  });

  it('is calm at once after a lone request, so that its mails do not wait', () => {
    const calmed = vi.fn();
    const foreground = new Foreground();
    foreground.whenCalm(calmed);

    foreground.began();
    foreground.ended();

    expect(calmed).toHaveBeenCalledOnce();
  });

  it('awaits a lull where one request follows the other', () => {
    const calmed = vi.fn();
    const foreground = new Foreground();
    foreground.whenCalm(calmed);
    foreground.began();
    foreground.ended();
    calmed.mockClear();

    vi.advanceTimersByTime(1);
    foreground.began();
    foreground.ended();
    vi.advanceTimersByTime(19);
    expect([foreground.isBusy, calmed.mock.calls.length]).toEqual([true, 0]);

    vi.advanceTimersByTime(1);
    expect([foreground.isBusy, calmed.mock.calls.length]).toEqual([false, 1]);
  });

  it('is busy on when a request comes into the lull', () => {
    const calmed = vi.fn();
    const foreground = new Foreground();
    foreground.whenCalm(calmed);
    foreground.began();
    foreground.began();
    foreground.ended();
    foreground.ended();

    vi.advanceTimersByTime(10);
    foreground.began();
    vi.advanceTimersByTime(1000);

    expect([foreground.isBusy, calmed.mock.calls.length]).toEqual([true, 0]);
  });
});
