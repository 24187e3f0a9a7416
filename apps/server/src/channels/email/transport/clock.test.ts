import { describe, expect, it } from 'vitest';
import { backoff, systemClock } from './clock.ts';

describe('pauses between tries', () => {
  it('double from a second to five minutes', () => {
    const longest = Array.from({ length: 11 }, (_, index) => backoff(index + 1, () => 0) / 1_000);
    expect(longest).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
  });

  it('are up to half as long by chance, so that mailboxes do not all come at once', () => {
    expect(backoff(4, () => 0.5)).toBe(6_000);
    expect(backoff(4, () => 1)).toBe(4_000);
  });

  it('end at once when called off', async () => {
    const stop = new AbortController();
    const waited = systemClock.wait(1e8, stop.signal);
    stop.abort();
    await waited;
    await systemClock.wait(1e8, stop.signal);
  });
});
