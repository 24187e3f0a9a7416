import { describe, expect, it } from 'vitest';
import { monthsUntil, spanOfMonth } from './changes.ts';

describe('months', () => {
  it('go back over the turn of the year', () => {
    expect(monthsUntil('2026-02', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(monthsUntil('2026-11', 1)).toEqual(['2026-11']);
  });

  it('begin and end by the zone’s clock', () => {
    const { from, to } = spanOfMonth('2026-12', 'Asia/Tokyo');
    expect([from.toISOString(), to.toISOString()]).toEqual([
      '2026-11-30T15:00:00.000Z',
      '2026-12-31T15:00:00.000Z',
    ]);
  });
});
