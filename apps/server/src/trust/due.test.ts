import { describe, expect, it } from 'vitest';
import { isDue } from './count.ts';
import { recipe } from './inputs.ts';
import type { MonthRow } from './store.ts';

const present = '2026-11';
const now = new Date('2026-11-22T03:00:00Z');
const ago = (minutes: number): string => new Date(now.getTime() - minutes * 60_000).toISOString();

/** A month counted so many minutes ago, up to the desk's seventh event, in a tenth of a second. */
const counted = (minutes: number, changes: Partial<MonthRow> = {}): MonthRow => ({
  month: present,
  countedAt: ago(minutes),
  timeZone: 'Asia/Tokyo',
  recipe,
  eventSeq: 7,
  tookMs: 100,
  ...changes,
});
const asked = { month: present, present, timeZone: 'Asia/Tokyo', eventSeq: 7, now };

describe('a month is counted', () => {
  it('when it never was, by another clock, or in another way', () => {
    expect(isDue(undefined, asked)).toBe(true);
    expect(isDue(counted(0, { timeZone: 'UTC' }), asked)).toBe(true);
    expect(isDue(counted(0, { recipe: recipe - 1 }), asked)).toBe(true);
    expect(isDue(counted(0), asked)).toBe(false);
  });

  it.each([
    ['a minute after something happened', 1.1, 100, 8, true],
    ['not sooner', 0.9, 100, 8, false],
    ['not while nothing has happened', 300, 100, 7, false],
    ['after six hours in any case', 360, 100, 7, true],
    ['later where counting takes long: two seconds, seven minutes', 6, 2000, 8, false],
    ['and then', 7, 2000, 8, true],
    ['but never later than six hours', 361, 900_000, 8, true],
  ])('%s', (_what, minutes, tookMs, eventSeq, due) => {
    expect(isDue(counted(minutes, { tookMs }), { ...asked, eventSeq })).toBe(due);
  });

  it('once more when it has become over for good, and never after that', () => {
    const august = { ...asked, month: '2026-08' };
    const inTime = counted(0, { month: '2026-08', countedAt: '2026-10-31T14:00:00.000Z' });
    expect(isDue(inTime, august)).toBe(true);
    const after = counted(0, { month: '2026-08', countedAt: '2026-10-31T15:30:00.000Z' });
    expect(isDue(after, { ...august, eventSeq: 99 })).toBe(false);
  });
});
