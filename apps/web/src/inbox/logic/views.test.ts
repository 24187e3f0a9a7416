import { describe, expect, it } from 'vitest';
import { aConversation, aFilter } from '../testing/samples.fixture.ts';
import {
  countOf,
  filterFromSearch,
  matchesFilter,
  queryFromFilter,
  searchFromFilter,
  sorts,
  views,
} from './views.ts';

describe('filterFromSearch', () => {
  it('begins with everything that is to be done, the most urgent first', () => {
    expect(filterFromSearch({})).toEqual({ view: 'active', assignee: null, channel: null, sort: 'urgency' });
  });

  it('reads what an address says', () => {
    expect(filterFromSearch({ view: 'done', assignee: 'm2', channel: 'c1', sort: 'oldest' })).toEqual({
      view: 'done',
      assignee: 'm2',
      channel: 'c1',
      sort: 'oldest',
    });
  });

  it.each([[{ view: 'trash' }], [{ sort: 'random' }], [{ assignee: 5 }], [{ channel: '' }]])(
    'falls back to the default for %j',
    (search) => {
      expect(filterFromSearch(search)).toEqual(filterFromSearch({}));
    },
  );

  it.each(['mine', 'unassigned'])('drops the assignee in the view «%s», which decides it', (view) => {
    expect(filterFromSearch({ view, assignee: 'm2' }).assignee).toBeNull();
  });

  it('is read back from the address it makes, for every view and order', () => {
    for (const view of views) {
      for (const sort of sorts) {
        const filter = filterFromSearch({ view, sort, assignee: 'm2', channel: 'c1' });
        expect(filterFromSearch(searchFromFilter(filter))).toEqual(filter);
      }
    }
  });
});

describe('searchFromFilter', () => {
  it('leaves the address of the default list empty', () => {
    expect(searchFromFilter(aFilter({ sort: 'urgency' }))).toEqual({});
  });
});

describe('queryFromFilter', () => {
  it.each([
    ['mine', { status: 'active', assignee: 'me' }],
    ['unassigned', { status: 'active', assignee: 'none' }],
    ['active', { status: 'active' }],
    ['on_hold', { status: 'on_hold' }],
    ['done', { status: 'done' }],
    ['all', {}],
  ] as const)('asks the server for the view «%s»', (view, query) => {
    expect(queryFromFilter(aFilter({ view }))).toEqual({ sort: 'newest', ...query });
  });

  it('adds a contact person and a channel', () => {
    expect(queryFromFilter(aFilter({ view: 'all', assignee: 'm2', channel: 'c1' }))).toEqual({
      sort: 'newest',
      assignee: 'm2',
      channel: 'c1',
    });
  });
});

describe('matchesFilter', () => {
  const mine = aConversation({ assigneeId: 'm1' });
  const nobodys = aConversation();
  const done = aConversation({ status: 'done', assigneeId: 'm1' });
  const held = aConversation({ status: 'on_hold', assigneeId: 'm2' });

  it.each([
    ['mine', [true, false, false, false]],
    ['unassigned', [false, true, false, false]],
    ['active', [true, true, false, true]],
    ['on_hold', [false, false, false, true]],
    ['done', [false, false, true, false]],
    ['all', [true, true, true, true]],
  ] as const)('judges mine, nobody’s, done and held for «%s»', (view, expected) => {
    const judged = [mine, nobodys, done, held].map((one) => matchesFilter(one, aFilter({ view }), 'm1'));
    expect(judged).toEqual(expected);
  });

  it('keeps to one contact person, nobody, or one channel', () => {
    expect(matchesFilter(held, aFilter({ assignee: 'm2' }), 'm1')).toBe(true);
    expect(matchesFilter(mine, aFilter({ assignee: 'm2' }), 'm1')).toBe(false);
    expect(matchesFilter(nobodys, aFilter({ assignee: 'none' }), 'm1')).toBe(true);
    expect(matchesFilter(nobodys, aFilter({ channel: 'c2' }), 'm1')).toBe(false);
  });
});

describe('countOf', () => {
  const counts = { mine: 1, unassigned: 2, active: 3, onHold: 4, quarantine: 5, cap: 1000 };
  it('gives the figure of a view, and none where none is kept', () => {
    expect(views.map((view) => countOf(view, counts))).toEqual([1, 2, 3, 4, null, null]);
  });
});
