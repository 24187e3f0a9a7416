import { describe, expect, it } from 'vitest';
import { waitingTime } from './waiting.ts';

const now = new Date('2026-11-24T06:00:00.000Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();

describe('waitingTime', () => {
  it.each([
    [0, 'calm', 'now', 0],
    [1, 'calm', 'minutes', 1],
    [59, 'calm', 'minutes', 59],
    [60, 'calm', 'hours', 1],
    [239, 'calm', 'hours', 3],
    [240, 'soon', 'hours', 4],
    [1439, 'soon', 'hours', 23],
    [1440, 'late', 'days', 1],
    [15_900, 'late', 'days', 11],
  ])('after %i minutes is %s: %s, %i', (minutes, level, unit, amount) => {
    expect(waitingTime(ago(minutes), now)).toEqual({ level, unit, amount });
  });

  it('is late by the rule of the desk, which knows weekends and holidays', () => {
    const friday = ago(4000);
    expect(waitingTime(friday, now, ago(5000))).toMatchObject({ level: 'soon', unit: 'days' });
    expect(waitingTime(friday, now, ago(3000))).toMatchObject({ level: 'late', unit: 'days' });
  });

  it('is nothing when nobody waits', () => {
    expect(waitingTime(null, now)).toBeNull();
  });

  it('counts from zero when this machine’s clock is behind the server’s', () => {
    expect(waitingTime(ago(-5), now)).toEqual({ level: 'calm', unit: 'now', amount: 0 });
  });
});
