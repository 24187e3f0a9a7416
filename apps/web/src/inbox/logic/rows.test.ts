import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aConversation } from '../testing/samples.fixture.ts';
import { comesBefore, flattenRows, neighbour, patchRow, placeRow, removeRow } from './rows.ts';
import { sorts } from './views.ts';

const at = (hour: number) => `2026-11-24T${String(hour).padStart(2, '0')}:00:00.000Z`;
const row = (id: string, hour: number, due: number | null = hour) =>
  aConversation({ id, lastMessageAt: at(hour), dueAt: due === null ? null : at(due) });
const page = (items: ReturnType<typeof row>[], nextCursor: string | null = null) => ({ items, nextCursor });
const ids = (pages: ReturnType<typeof page>[]) => flattenRows(pages).map(({ id }) => id);

describe('flattenRows', () => {
  it('shows a conversation once that moved from one page to the next while scrolling', () => {
    expect(ids([page([row('a', 9), row('b', 8)], 'x'), page([row('b', 8), row('c', 7)])])).toEqual([
      'a',
      'b',
      'c',
    ]);
  });
});

describe('patchRow', () => {
  const pages = [page([row('a', 9)], 'x'), page([row('b', 8)])];

  it('shows the new state where the row stands, although it would sort elsewhere', () => {
    const patched = patchRow(pages, row('b', 12));
    expect(ids(patched)).toEqual(['a', 'b']);
    expect(flattenRows(patched)[1]?.lastMessageAt).toBe(at(12));
  });

  it('gives the very same pages when the row is in none', () => {
    expect(patchRow(pages, row('z', 12))).toBe(pages);
  });
});

describe('placeRow', () => {
  it('takes a new row to the top of the newest first', () => {
    expect(ids(placeRow([page([row('a', 9), row('b', 8)])], row('n', 10), 'newest'))).toEqual([
      'n',
      'a',
      'b',
    ]);
  });

  it('moves a row that is there', () => {
    expect(ids(placeRow([page([row('a', 9)], 'x'), page([row('b', 8)])], row('b', 10), 'newest'))).toEqual([
      'b',
      'a',
    ]);
  });

  it('puts it last only when the list is loaded to its end', () => {
    expect(ids(placeRow([page([row('a', 9)])], row('n', 10), 'oldest'))).toEqual(['a', 'n']);
    expect(ids(placeRow([page([row('a', 9)], 'more')], row('n', 10), 'oldest'))).toEqual(['a']);
  });

  it('fills an empty list', () => {
    expect(ids(placeRow([page([])], row('n', 10), 'newest'))).toEqual(['n']);
  });

  it('keeps a sorted list sorted and every row once, wherever the new one belongs', () => {
    const hours = fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(hours, fc.constantFrom(...sorts), fc.nat(19), (all, sort, cut) => {
        const rows = all.map((hour) => row(`r${hour}`, hour));
        const [fresh = row('none', 0), ...known] = rows;
        const sorted = known.toSorted((a, b) => (comesBefore(a, b, sort) ? -1 : 1));
        const placed = placeRow([page(sorted.slice(0, cut), 'x'), page(sorted.slice(cut))], fresh, sort);
        const expected = rows.toSorted((a, b) => (comesBefore(a, b, sort) ? -1 : 1));
        expect(ids(placed)).toEqual(expected.map(({ id }) => id));
      }),
    );
  });
});

describe('removeRow', () => {
  it('takes a conversation out of whichever page it is in', () => {
    expect(ids(removeRow([page([row('a', 9)], 'x'), page([row('b', 8)])], 'b'))).toEqual(['a']);
  });
});

describe('comesBefore', () => {
  it('has what is due first before all else, and what is never due last', () => {
    expect(comesBefore(row('a', 12, 3), row('b', 11, 4), 'urgency')).toBe(true);
    expect(comesBefore(row('a', 12, null), row('b', 11, 4), 'urgency')).toBe(false);
    expect(comesBefore(row('a', 12, 3), row('b', 11, null), 'urgency')).toBe(true);
  });

  it('falls back to the oldest where both are due at the same time', () => {
    expect(comesBefore(row('a', 12, null), row('b', 11, null), 'urgency')).toBe(true);
  });
});

describe('neighbour', () => {
  const rows = [row('a', 9), row('b', 8), row('c', 7)];
  it.each([
    ['b', 1, 'c'],
    ['b', -1, 'a'],
    ['c', 1, 'c'],
    ['a', -1, 'a'],
    [null, 1, 'a'],
    ['gone', -1, 'a'],
  ] as const)('from %s by %i is %s', (from, step, to) => {
    expect(neighbour(rows, from, step)).toBe(to);
  });

  it('is nothing in an empty list', () => {
    expect(neighbour([], null, 1)).toBeNull();
  });
});
