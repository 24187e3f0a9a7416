import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInboxSearch, parseSignInSearch } from './inboxSearch.ts';

describe('the inbox’s address', () => {
  it.each([
    [{}, {}],
    [{ view: 'mine' }, { view: 'mine' }],
    [
      { view: 'on_hold', sort: 'oldest', assignee: 'm1', channel: 'c1' },
      { view: 'on_hold', sort: 'oldest', assignee: 'm1', channel: 'c1' },
    ],
    [
      { saved: 'v1', status: 'open', tag: 't1', customer: 'u1', waiting: 'late', unread: true },
      { saved: 'v1', status: 'open', tag: 't1', customer: 'u1', waiting: 'late', unread: true },
    ],
    [{ status: 'done', waiting: 'soon', unread: 'true' }, {}],
    [{ view: 'everything', sort: 'fastest' }, {}],
    [{ assignee: '', channel: 7, extra: 'x' }, {}],
  ])('%j means %j', (raw, search) => {
    expect(parseInboxSearch(raw)).toEqual(search);
  });

  it('never fails and never invents, whatever the address says', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(
            'view',
            'sort',
            'assignee',
            'channel',
            'saved',
            'status',
            'tag',
            'waiting',
            'unread',
            'x',
          ),
          fc.anything(),
        ),
        (raw) => {
          const search = parseInboxSearch(raw);
          for (const [name, value] of Object.entries(search)) expect(raw[name]).toBe(value);
        },
      ),
    );
  });
});

describe('where to go after signing in', () => {
  it.each(['/inbox', '/inbox/c1?view=mine', '/settings/channels'])('%s is ours', (next) => {
    expect(parseSignInSearch({ next })).toEqual({ next });
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'inbox',
    '',
    '/',
    7,
    null,
    undefined,
  ])('%j is not followed', (next) => {
    expect(parseSignInSearch({ next })).toEqual({});
  });
});
