import type { ViewFilter } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { parseInboxSearch } from '../../app/inboxSearch.ts';
import { aConversation, aFilter } from '../testing/samples.fixture.ts';
import {
  countOf,
  criteriaOf,
  filterFromSearch,
  filterOfView,
  isNarrowed,
  matchesFilter,
  queryFromFilter,
  searchFromFilter,
  sorts,
  views,
  widened,
} from './views.ts';

const address = (raw: Record<string, unknown>) => filterFromSearch(parseInboxSearch(raw));

describe('filterFromSearch', () => {
  it('begins with everything that is to be done, the most urgent first', () => {
    expect(address({})).toEqual(aFilter({ sort: 'urgency' }));
  });

  it('reads what an address says', () => {
    expect(address({ view: 'done', assignee: 'm2', channel: 'c1', tag: 't1', sort: 'oldest' })).toEqual(
      aFilter({ view: 'done', assignee: 'm2', channel: 'c1', tag: 't1', sort: 'oldest' }),
    );
    expect(address({ status: 'open', customer: 'u1', waiting: 'us', unread: true })).toEqual(
      aFilter({ status: 'open', customer: 'u1', waiting: 'us', unread: true, sort: 'urgency' }),
    );
  });

  it.each([
    [{ view: 'trash' }],
    [{ sort: 'random' }],
    [{ assignee: 5 }],
    [{ channel: '' }],
    [{ unread: 'yes' }],
  ])('falls back to the default for %j', (search) => {
    expect(address(search)).toEqual(address({}));
  });

  it.each(['mine', 'unassigned'])('drops the assignee in the view «%s», which decides it', (view) => {
    expect(address({ view, assignee: 'm2' }).assignee).toBeNull();
  });

  it.each(['late', 'waiting', 'on_hold', 'done'])(
    'drops who is to move in the view «%s», which decides it',
    (view) => {
      expect(address({ view, waiting: 'us' }).waiting).toBeNull();
    },
  );

  it('is read back from the address it makes, for every view and order', () => {
    for (const view of views) {
      for (const sort of sorts) {
        const filter = address({
          view,
          sort,
          assignee: 'm2',
          channel: 'c1',
          status: 'open',
          waiting: 'us',
          unread: true,
        });
        expect(filterFromSearch(searchFromFilter(filter))).toEqual(filter);
      }
    }
  });
});

describe('a saved view', () => {
  const saved = (filter: Partial<ViewFilter>) =>
    filterOfView({ id: 'v1', filter: { ...criteriaOf(aFilter({ sort: 'urgency' })), ...filter } });

  it('has an address of its own, which says no more', () => {
    expect(searchFromFilter(saved({ tag: 't1', waiting: 'late' }))).toEqual({ saved: 'v1' });
  });

  it.each([
    {},
    { status: 'open' },
    { status: 'done', tag: 't1' },
    { status: 'all', channel: 'c1' },
    { status: 'on_hold' },
    { assignee: 'me', waiting: 'late' },
    { mentioned: true },
    { following: true, unread: true, customer: 'u1', sort: 'oldest' },
  ] as const satisfies Partial<ViewFilter>[])('asks for what was saved: %j', (filter) => {
    expect(criteriaOf(saved(filter))).toEqual({ ...criteriaOf(aFilter({ sort: 'urgency' })), ...filter });
  });

  it('is narrowed down by what stands in it, and widened by taking that away', () => {
    expect(isNarrowed(saved({ tag: 't1' }))).toBe(true);
    expect(isNarrowed(widened(saved({ tag: 't1', unread: true, assignee: 'm2' })))).toBe(false);
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

describe('matchesFilter, narrowed further', () => {
  const judge = (changes: Parameters<typeof aConversation>[0], filter: Parameters<typeof aFilter>[0]) =>
    matchesFilter(aConversation(changes), aFilter(filter), 'm1', new Date('2026-11-24T01:00:00.000Z'));
  const due = (dueAt: string | null) => ({ dueAt });

  it.each([
    ['late when it was due before', due('2026-11-24T00:59:59.999Z'), true],
    ['not late at the very time', due('2026-11-24T01:00:00.000Z'), false],
    ['not late without a deadline', due(null), false],
    [
      'late on hold, when its time had passed',
      { ...due('2026-11-01T00:00:00.000Z'), status: 'on_hold' },
      true,
    ],
    ['not late when done', { ...due('2026-11-01T00:00:00.000Z'), status: 'done' }, false],
  ] as const)('is %s', (_, changes, expected) => {
    expect(judge(changes, { view: 'late' })).toBe(expected);
  });

  it('tells who is to move next', () => {
    const answered = { waitingSince: null, status: 'in_progress' } as const;
    expect([judge(answered, { view: 'waiting' }), judge({}, { view: 'waiting' })]).toEqual([true, false]);
    expect([judge(answered, { waiting: 'us' }), judge({}, { waiting: 'us' })]).toEqual([false, true]);
    expect(judge({ ...answered, status: 'on_hold' }, { view: 'waiting' })).toBe(false);
  });

  it('keeps to a tag, a customer, a status, what is unread, what one follows', () => {
    expect([judge({ tagIds: ['t1'] }, { tag: 't1' }), judge({}, { tag: 't1' })]).toEqual([true, false]);
    expect([judge({}, { customer: 'u1' }), judge({}, { customer: 'u2' })]).toEqual([true, false]);
    expect([judge({}, { status: 'open' }), judge({}, { status: 'in_progress' })]).toEqual([true, false]);
    expect([judge({}, { unread: true }), judge({ unread: false }, { unread: true })]).toEqual([true, false]);
    expect([judge({ following: true }, { view: 'following' }), judge({}, { view: 'following' })]).toEqual([
      true,
      false,
    ]);
  });

  it('never holds what has become a part of another conversation', () => {
    expect(judge({ mergedInto: 'k2' }, { view: 'all' })).toBe(false);
  });
});

describe('countOf', () => {
  const builtIn = {
    mine: 1,
    unassigned: 2,
    late: 3,
    waiting: 4,
    mentioned: 5,
    following: 6,
    active: 7,
    on_hold: 8,
  };
  const counts = { builtIn, saved: {}, cap: 1000 };
  it('gives the figure of a view, and none where none is kept', () => {
    expect(views.map((view) => countOf(view, counts))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, null, null]);
  });
});
