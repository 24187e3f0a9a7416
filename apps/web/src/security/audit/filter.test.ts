import { describe, expect, it } from 'vitest';
import { parseAuditSearch, startOfDay, toQuery } from './filter.ts';

describe('the address of the audit log', () => {
  it('gives its filters', () => {
    const filter = { q: '青木', person: 'p1', kind: 'member', from: '2026-11-01', to: '2026-11-21' };
    expect(parseAuditSearch(filter)).toEqual(filter);
  });

  it.each([{}, { q: ' ' }, { from: 'yesterday' }, { to: '2026-13-45' }, { person: 7 }, { unknown: 'x' }])(
    '%j says nothing',
    (raw) => expect(parseAuditSearch(raw)).toEqual({}),
  );
});

describe('a day in the workspace’s zone', () => {
  it.each([
    ['2026-11-21', 'Asia/Tokyo', 0, '2026-11-20T15:00:00.000Z'],
    ['2026-11-21', 'Asia/Tokyo', 1, '2026-11-21T15:00:00.000Z'],
    ['2026-11-21', 'UTC', 0, '2026-11-21T00:00:00.000Z'],
    ['2026-03-29', 'Europe/Berlin', 0, '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', 'Europe/Berlin', 0, '2026-03-29T22:00:00.000Z'],
    ['2026-12-31', 'America/New_York', 1, '2027-01-01T05:00:00.000Z'],
  ])('%s in %s, %i later, begins at %s', (date, zone, days, instant) =>
    expect(startOfDay(date, zone, days)).toBe(instant),
  );

  it('the last day of a filter is in it whole', () => {
    expect(toQuery({ q: 'a', from: '2026-11-01', to: '2026-11-01' }, 'Asia/Tokyo')).toEqual({
      query: 'a',
      from: '2026-10-31T15:00:00.000Z',
      to: '2026-11-01T15:00:00.000Z',
    });
    expect(toQuery({}, 'Asia/Tokyo')).toEqual({});
  });
});
