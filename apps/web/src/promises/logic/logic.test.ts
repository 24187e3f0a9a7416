import { describe, expect, it } from 'vitest';
import { messages } from '../../i18n/ja.ts';
import { translator } from '../../kit/translate.ts';
import { aFound, aRecord } from '../samples.fixture.ts';
import { dueFrom, dueInText, isJapanese, isOver, withDate } from './due.ts';
import { columns, monthsBack, monthWords, percent, rowSearch } from './figures.ts';
import { listOf, movedBy, promisedOf, unsettled, type Decision } from './given.ts';
import { groupsOf, whenOf } from './groups.ts';
import { railPromises } from './rail.ts';
import { askedOf, parsePromisesSearch } from './search.ts';
import { promiseWords, standingOf } from './words.ts';

const zone = 'Asia/Tokyo';

describe('the address of the board', () => {
  it('says whose and which, and nothing it does not know', () => {
    const owner = '01900000-0000-7000-8000-0000000000e1';
    expect(parsePromisesSearch({ owner, act: 'send', state: 'closed', unconfirmed: true })).toEqual({
      owner,
      act: 'send',
      state: 'closed',
      unconfirmed: true,
    });
    expect(parsePromisesSearch({ outcome: 'late', month: '2026-11', owner: 'all' })).toEqual({
      outcome: 'late',
      month: '2026-11',
      owner: 'all',
    });
    const strange = { owner: 'x', act: 'x', state: 'x', unconfirmed: 'x', outcome: 'x', month: '2026-13' };
    expect(parsePromisesSearch(strange)).toEqual({});
  });

  it('asks for mine, unless it says otherwise', () => {
    expect(askedOf({})).toEqual({ owner: 'me' });
    expect(askedOf({ owner: 'all', unconfirmed: true })).toEqual({ confirmed: 'no' });
  });
});

describe('a due time', () => {
  it('is a day, with a time where one is given', () => {
    expect(dueFrom('', '15:00')).toBeNull();
    expect(dueFrom('2026-11-26', '')).toBe('2026-11-26');
    expect(dueFrom('2026-11-26', '15:00')).toBe('2026-11-26T15:00');
  });

  it('is over by the workspace’s clock', () => {
    const now = new Date('2026-11-26T06:00:00Z');
    expect(isOver('2026-11-25', now, zone)).toBe(true);
    expect(isOver('2026-11-26', now, zone)).toBe(false);
    expect(isOver('2026-11-26T15:00', now, zone)).toBe(true);
    expect(isOver('2026-11-26T15:01', now, zone)).toBe(false);
  });

  it.each([
    ['なるべく早くご連絡いたします', '2026-11-26T15:00', '11月26日(木)15時までにご連絡いたします'],
    ['後ほどお送りいたします', '2026-11-26', '11月26日(木)までにお送りいたします'],
    ['できるだけ早めに手配いたします', '2026-11-26T09:30', '11月26日(木)9時30分までに手配いたします'],
    ['ご連絡いたします', '2026-11-26', '11月26日(木)までにご連絡いたします'],
  ])('stands in «%s» in place of what was vague', (sentence, due, expected) => {
    expect(withDate(sentence, due, false)).toBe(expected);
  });

  it('of a visit is its day', () => {
    expect(dueInText('2026-11-26', true)).toBe('11月26日(木)に');
    expect(isJapanese('We will call you')).toBe(false);
    expect(isJapanese('お電話します')).toBe(true);
  });
});

describe('what a writer says of promises', () => {
  const isPast = (due: string) => due < '2026-11-20';
  const of = (
    found: ReturnType<typeof aFound>[],
    said: [string, Decision][] = [],
    pending: ReturnType<typeof aRecord>[] = [],
  ) => promisedOf(found, new Map(said), pending, isPast);
  const vague = aFound({ at: 'なるべく早くご連絡いたします', due: null, vague: true });

  it('is nothing until they confirm it, and then goes with the answer', () => {
    const found = aFound();
    expect(of([found])).toMatchObject([{ state: 'unconfirmed' }]);
    expect(listOf(of([found]))).toEqual([]);
    const confirmed = of([found], [[found.at, { state: 'confirmed', ownerId: 'm2' }]]);
    expect(listOf(confirmed)).toEqual([
      {
        at: found.at,
        act: 'contact',
        due: '2026-11-26T15:00',
        condition: null,
        undated: false,
        notPromise: false,
        ownerId: 'm2',
      },
    ]);
  });

  it('must be a date, «none» or «without a date» where it is vague, and a time to come', () => {
    expect(unsettled(of([vague]))).toHaveLength(1);
    expect(unsettled(of([aFound({ due: '2026-11-01' })]))).toMatchObject([{ state: 'over' }]);
    const said = (decision: Decision) => of([vague], [[vague.at, decision]]);
    expect(unsettled(said({ state: 'asked' }))).toHaveLength(1);
    expect(listOf(said({ state: 'confirmed', due: '2026-11-27' }))).toMatchObject([{ due: '2026-11-27' }]);
    expect(listOf(said({ state: 'none' }))).toMatchObject([{ notPromise: true, due: null }]);
    expect(listOf(said({ state: 'undated' }))).toMatchObject([{ undated: true, due: null }]);
  });

  it('is not asked of what has no time at all: the very answer does it', () => {
    expect(of([aFound({ at: '写しも送ります', due: null })])).toEqual([]);
  });

  it('needs no date where it waits for an event, and asks for one of hours no clock has', () => {
    const waits = aFound({ due: null, condition: 'ご入金確認後' });
    expect(of([waits])).toMatchObject([{ state: 'unconfirmed', condition: 'ご入金確認後' }]);
    expect(of([aFound({ due: '2026-11-26T25:00' })])).toMatchObject([{ state: 'vague' }]);
  });

  it('moves the promise that waits to be moved, once', () => {
    const older = aRecord({ pendingDue: '2026-11-27' });
    const found = aFound({ due: '2026-11-27' });
    const moved = of([found, aFound({ at: '別の文', due: '2026-11-27' })], [], [older]);
    expect(moved).toMatchObject([{ state: 'confirmed', moves: { id: older.id } }, { state: 'confirmed' }]);
    expect(listOf(moved).map(({ moves }) => moves)).toEqual([older.id, undefined]);
    expect(movedBy('send', '2026-11-27', [older])).toBe(older);
    expect(movedBy('contact', '2026-12-01', [older])).toBe(older);
    expect(movedBy('send', '2026-12-01', [older])).toBeNull();
    expect(movedBy('contact', null, [older])).toBeNull();
  });
});

describe('the board', () => {
  // Wednesday, 9:00 in Tokyo.
  const now = new Date('2026-11-25T00:00:00Z');
  const at = (dueAt: string | null) => whenOf({ dueAt }, now, zone);

  it('stands by days of the workspace, a week to its Sunday', () => {
    expect(at('2026-11-24T23:59:00Z')).toBe('late');
    expect(at('2026-11-25T14:59:59.999Z')).toBe('today');
    expect(at('2026-11-26T14:59:59.999Z')).toBe('tomorrow');
    expect(at('2026-11-29T14:59:59.999Z')).toBe('week');
    expect(at('2026-11-29T15:00:00Z')).toBe('later');
    expect(at(null)).toBe('none');
  });

  it('leaves out empty parts', () => {
    const groups = groupsOf([aRecord({ dueAt: null }), aRecord()], now, zone);
    expect(groups.map(({ when }) => when)).toEqual(['tomorrow', 'none']);
  });

  it('shows in the rail what is late or due today', () => {
    const counts = { late: 1, today: 2, tomorrow: 3, week: 0, later: 0, none: 0, cap: 1000 };
    expect(railPromises(counts)).toEqual({ count: 3, late: 1 });
    expect(railPromises({ ...counts, late: 0, today: 0 })).toBeNull();
    expect(railPromises(undefined)).toBeNull();
  });
});

describe('figures', () => {
  it('go back by months, over the year', () => {
    expect(monthsBack('2026-02-10T09:00', 3)).toEqual(['2026-02', '2026-01', '2025-12']);
    expect(monthWords('2026-02', 'ja')).toBe('2026年2月');
    expect(monthWords('2026-02', 'en')).toBe('Feb 2026');
  });

  it('are never rounded up to all', () => {
    expect(percent(0.999, 'ja')).toBe('99%');
    expect(percent(1, 'en')).toBe('100%');
    expect(percent(0.8333, 'ja')).toBe('83%');
  });

  it('open to the promises behind them', () => {
    expect(columns).toHaveLength(7);
    expect(rowSearch('owner', 'm1', 'late', '2026-11')).toEqual({
      owner: 'm1',
      outcome: 'late',
      month: '2026-11',
    });
    expect(rowSearch('owner', null, 'late', null)).toEqual({ owner: 'none', outcome: 'late' });
    expect(rowSearch('act', 'send', 'broken', null)).toEqual({
      owner: 'all',
      outcome: 'broken',
      act: 'send',
    });
    expect(rowSearch('month', '2026-10', 'overdue', null)).toMatchObject({ month: '2026-10' });
    for (const { outcome } of columns) {
      const asked = rowSearch('owner', null, outcome, '2026-11');
      expect(parsePromisesSearch(asked)).toEqual(asked);
    }
  });
});

describe('a promise in words', () => {
  it('is what by when; on its day, after its event, or without a date', () => {
    const t = translator(messages);
    const words = (changes: object) => promiseWords(t, aRecord(changes), 'ja').replace('2026年', '');
    expect(words({})).toBe('11月26日(木) 15:00までに連絡');
    expect(words({ act: 'visit', due: '2026-11-26' })).toBe('11月26日(木)に訪問');
    expect(words({ due: null, condition: 'ご入金確認後', act: 'send' })).toBe('「ご入金確認後」に送付・発送');
    expect(words({ due: null })).toBe('連絡（期日なし）');
  });

  it.each([
    [{}, 'open', 'busy'],
    [{ late: true }, 'late', 'bad'],
    [{ undelivered: true }, 'undelivered', 'careful'],
    [{ state: 'kept' }, 'kept', 'good'],
    [{ state: 'kept', late: true }, 'keptLate', 'careful'],
    [{ state: 'not_needed' }, 'notNeeded', 'quiet'],
    [{ state: 'not_needed', late: true }, 'notNeededLate', 'careful'],
    [{ state: 'moved' }, 'moved', 'quiet'],
    [{ state: 'moved', late: true }, 'movedLate', 'careful'],
    [{ state: 'broken', late: true }, 'broken', 'bad'],
    [{ state: 'not_promise' }, 'none', 'quiet'],
  ] as const)('%o stands as %s', (changes, key, tone) => {
    expect(standingOf(aRecord(changes))).toEqual({ tone, key: `promise.standing.${key}` });
  });
});
