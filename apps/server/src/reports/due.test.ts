import { describe, expect, it } from 'vitest';
import { isDue, type Counted } from './due.ts';

const now = new Date('2026-11-22T03:00:00Z');
const as = { month: '2026-11', present: '2026-11', timeZone: 'Asia/Tokyo', recipe: 1, eventSeq: 10 };
const minute = 60_000;
const counted = (minutesAgo: number, changes: Partial<Counted> = {}): Counted => ({
  countedAt: new Date(now.getTime() - minutesAgo * minute).toISOString(),
  timeZone: 'Asia/Tokyo',
  recipe: 1,
  eventSeq: 9,
  tookMs: 100,
  ...changes,
});
const quiet = { eventSeq: 10 };

describe('a month is counted', () => {
  it.each([
    { why: 'which never was', was: undefined, of: {}, due: true },
    { why: 'again by another clock', was: counted(0, { timeZone: 'UTC' }), of: {}, due: true },
    { why: 'again in another way', was: counted(0, { recipe: 0 }), of: {}, due: true },
    { why: 'again a minute after something happened', was: counted(1), of: {}, due: true },
    { why: 'not sooner', was: counted(0.9), of: {}, due: false },
    { why: 'the later the longer it takes', was: counted(9, { tookMs: 3000 }), of: {}, due: false },
    { why: 'after two hundred times as long', was: counted(10, { tookMs: 3000 }), of: {}, due: true },
    { why: 'after six hours at the latest', was: counted(360, { tookMs: 600_000 }), of: {}, due: true },
    { why: 'not where nothing happened', was: counted(359, quiet), of: {}, due: false },
    { why: 'where time alone may have changed it', was: counted(360, quiet), of: {}, due: true },
    { why: 'also two months later', was: counted(1), of: { month: '2026-09' }, due: true },
    { why: 'no more three months later', was: counted(1439), of: { month: '2026-08' }, due: false },
    { why: 'but daily while something happens', was: counted(1440), of: { month: '2026-08' }, due: true },
    { why: 'and never else', was: counted(99_999, quiet), of: { month: '2026-08' }, due: false },
  ])('$why', ({ was, of, due }) => {
    expect(isDue(was, now, { ...as, ...of })).toBe(due);
  });
});
