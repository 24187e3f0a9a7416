import { describe, expect, it } from 'vitest';
import { waitingTime } from './waiting.ts';

const now = new Date('2026-11-24T06:00:00.000Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();

describe('waitingTime', () => {
  it.each([
    [0, 'now', 0],
    [1, 'minutes', 1],
    [59, 'minutes', 59],
    [60, 'hours', 1],
    [239, 'hours', 3],
    [1439, 'hours', 23],
    [1440, 'days', 1],
    [15_900, 'days', 11],
  ])('after %i minutes is in %s: %i', (minutes, unit, amount) => {
    expect(waitingTime(ago(minutes), now)).toEqual({ unit, amount });
  });

  it('is nothing when nobody waits', () => {
    expect(waitingTime(null, now)).toBeNull();
  });

  it('counts from zero when this machine’s clock is behind the server’s', () => {
    expect(waitingTime(ago(-5), now)).toEqual({ unit: 'now', amount: 0 });
  });
});
