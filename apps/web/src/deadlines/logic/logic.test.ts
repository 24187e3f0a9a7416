import {
  deadlineKinds,
  deadlineMarks,
  deadlineRule,
  usualDeadlines,
  type DeadlineRule,
  type DeadlineTerm,
} from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { messages as en } from '../../i18n/en.ts';
import { messages as ja } from '../../i18n/ja.ts';
import { translator } from '../../kit/translate.ts';
import { parseStatisticsSearch } from '../search.ts';
import {
  blankCondition,
  blankRule,
  blankTerm,
  conditionKinds,
  fitted,
  moved,
  termKinds,
  wrongOf,
} from './draft.ts';
import * as lists from './lists.ts';
import { distanceTo, momentOf } from './due.ts';
import { isSpan, keptShare, monthIn, monthsBefore } from './months.ts';
import { lengthWords, ruleName, sentenceOf } from './sentence.ts';

const [inJapanese, inEnglish] = [translator(ja), translator(en)];
const now = new Date('2026-11-24T06:00:00.000Z');
const base = blankRule('00000000-0000-7000-8000-000000000001');
const rule = (change: Partial<DeadlineRule>): DeadlineRule => ({ ...base, ...change });

describe('how near a due time is', () => {
  it.each([
    ['2026-11-24T09:00:00.000Z', 'calm', 'hours', 3],
    ['2026-11-24T08:00:00.000Z', 'soon', 'hours', 2],
    ['2026-11-24T06:40:00.000Z', 'soon', 'minutes', 40],
    ['2026-11-24T06:00:20.000Z', 'soon', 'minutes', 1],
    ['2026-11-24T06:00:00.000Z', 'late', 'minutes', 1],
    ['2026-11-24T04:30:00.000Z', 'late', 'hours', 1],
    ['2026-11-21T06:00:00.000Z', 'late', 'days', 3],
    ['2026-11-27T06:00:00.000Z', 'calm', 'days', 3],
  ])('%s is %s: %s, %i', (dueAt, level, unit, amount) => {
    expect(distanceTo(dueAt, now)).toEqual({ level, unit, amount });
  });

  it('is said as an exact moment, with its day when that is not today', () => {
    expect(momentOf('2026-11-24T09:00:00.000Z', 'ja', 'Asia/Tokyo', now)).toBe('18:00');
    expect(momentOf('2026-11-25T03:00:00.000Z', 'ja', 'Asia/Tokyo', now)).toBe('11/25 12:00');
    expect(momentOf('2026-11-25T03:00:00.000Z', 'en', 'Asia/Tokyo', now)).toBe('25 Nov 12:00');
    expect(momentOf('2027-01-05T03:00:00.000Z', 'ja', 'Asia/Tokyo', now)).toBe('2027/1/5 12:00');
  });
});

describe('a rule as a sentence', () => {
  const names = { t1: 'VIP', c1: '本店', u1: '山田 太郎', o1: '青葉商事' };

  it('says those installed as a native speaker would', () => {
    expect(usualDeadlines.map((one) => sentenceOf(inJapanese, one, names))).toEqual([
      '苦情、ご不満と読み取れた案件は、営業時間で2時間以内に初回回答・次の回答を行います。',
      '15:00までに受け付けたものは当日18:00までに、それ以降は翌営業日12:00までに受付連絡を行います。',
      '翌営業日18:00までに初回回答・次の回答を行います。',
    ]);
    expect(usualDeadlines.map((one) => sentenceOf(inEnglish, one, names))).toEqual([
      'Read as complaint, dissatisfied: First answer, Next answer – within 2 hours of opening hours.',
      'Acknowledgement – received before 15:00, by 18:00 the same day; later, by 12:00 the next business day.',
      'First answer, Next answer – by 18:00 the next business day.',
    ]);
  });

  it.each([
    [
      { conditions: [{ kind: 'tags', tagIds: ['t1'] }] },
      'タグ「VIP」の案件は、営業時間で1時間以内に初回回答を行います。',
    ],
    [
      { conditions: [{ kind: 'customer', customerIds: ['u1'] }], term: { kind: 'none' } },
      '山田 太郎様の案件は、初回回答の期限を設けません。',
    ],
    [
      { conditions: [{ kind: 'company', companyIds: ['o1'] }] },
      '青葉商事の案件は、営業時間で1時間以内に初回回答を行います。',
    ],
    [
      { conditions: [{ kind: 'channel', channelIds: ['gone'] }] },
      'チャネル「削除済み」の案件は、営業時間で1時間以内に初回回答を行います。',
    ],
    [
      { term: { kind: 'elapsed', minutes: 90 } },
      '受付から1時間30分以内に（夜間・休業日も数える）初回回答を行います。',
    ],
    [
      { term: { kind: 'clock', early: null, days: 3, time: '12:00' } },
      '3営業日後の12:00までに初回回答を行います。',
    ],
  ] as [Partial<DeadlineRule>, string][])('%j', (change, expected) => {
    expect(sentenceOf(inJapanese, rule(change), names)).toBe(expected);
  });

  it('is called in the reader’s language while it is as installed', () => {
    const called = (t: typeof inEnglish) => usualDeadlines.map((one) => ruleName(t, one));
    expect(called(inJapanese)).toEqual(usualDeadlines.map(({ name }) => name));
    expect(called(inEnglish)).toEqual([
      'Complaints',
      'Acknowledged the same day',
      'Answered within a business day',
    ]);
    expect(ruleName(inEnglish, { id: usualDeadlines[0]?.id ?? '', name: 'VIP' })).toBe('VIP');
  });

  it('joins conditions, all of which hold', () => {
    const conditions = [blankCondition('tags'), { kind: 'reading' as const, marks: ['urgent' as const] }];
    expect(sentenceOf(inJapanese, rule({ conditions }), {})).toContain('かつ急ぎと読み取れた案件は、');
    expect(lengthWords(inEnglish, 60)).toBe('1 hour');
  });
});

describe('the lists', () => {
  it('are those of the contract', () => {
    expect([lists.deadlineKinds, lists.deadlineMarks]).toEqual([deadlineKinds, deadlineMarks]);
    const installed = lists.installedRules.map(({ id, name }) => ({ id, name }));
    expect(installed).toEqual(usualDeadlines.map(({ id, name }) => ({ id, name })));
  });
});

describe('a rule that is being written', () => {
  it('is right as it begins, by every term, once its conditions say what for', () => {
    expect(wrongOf(base)).toBeNull();
    for (const kind of termKinds) expect(wrongOf(rule({ term: blankTerm(kind) }))).toBeNull();
    for (const kind of conditionKinds)
      expect(wrongOf(rule({ conditions: [blankCondition(kind)] }))).toBe('deadlines.wrong.condition');
  });

  const clock = (early: [string, number, string] | null, days: number, time: string): DeadlineTerm => ({
    kind: 'clock',
    early: early === null ? null : { before: early[0], days: early[1], time: early[2] },
    days,
    time,
  });
  it.each([
    [{ kinds: [] }, 'deadlines.wrong.kinds'],
    [{ term: { kind: 'open', minutes: 0 } }, 'deadlines.wrong.length'],
    [{ term: { kind: 'elapsed', minutes: 1 } }, 'deadlines.wrong.length'],
    [{ term: clock(null, 1, '25時') }, 'deadlines.wrong.time'],
    [{ term: clock(['15:00', 0, '12:00'], 1, '18:00') }, 'deadlines.wrong.order'],
    [{ term: clock(['15:00', 2, '12:00'], 1, '12:00') }, 'deadlines.wrong.order'],
  ] as [Partial<DeadlineRule>, string][])('%j is wrong: %s', (change, expected) => {
    expect(wrongOf(rule(change))).toBe(expected);
    expect(deadlineRule.safeParse(rule(change)).success).toBe(false);
  });

  it('runs on call only by the clock', () => {
    expect(fitted(rule({ onCall: true })).onCall).toBe(false);
    expect(fitted(rule({ onCall: true, term: blankTerm('elapsed') })).onCall).toBe(true);
  });

  it('moves by a place, and not out of the list', () => {
    const [a, b] = [rule({ id: 'a' }), rule({ id: 'b' })];
    expect(moved([a, b], 0, 1)).toEqual([b, a]);
    expect(moved([a, b], 1, -1)).toEqual([b, a]);
    expect(moved([a, b], 0, -1)).toEqual([a, b]);
    expect(moved([a, b], 1, 1)).toEqual([a, b]);
  });
});

describe('the months of the statistics', () => {
  it('are those of the workspace’s clock', () => {
    expect(monthIn('Asia/Tokyo', new Date('2026-10-31T15:30:00Z'))).toBe('2026-11');
    expect(monthsBefore('2026-02', 5)).toBe('2025-09');
  });

  it('are three years at most, in their order', () => {
    expect([isSpan('2026-11', '2026-11'), isSpan('2023-12', '2026-11')]).toEqual([true, true]);
    expect([isSpan('2026-12', '2026-11'), isSpan('2023-11', '2026-11')]).toEqual([false, false]);
  });

  it('say no share of very few', () => {
    expect(keptShare({ kept: 3, late: 1 })).toBeNull();
    expect(keptShare({ kept: 182, late: 18 })).toBe(91);
  });

  it('are read from the address, without what is unknown', () => {
    const search = {
      from: '2026-01',
      to: '2026-11',
      by: 'member',
      kind: 'first_answer',
      of: 'm1',
      state: 'late',
    };
    expect(parseStatisticsSearch(search)).toEqual(search);
    expect(
      parseStatisticsSearch({ from: '2026-13', by: 'week', kind: 'x', of: 'm1', state: 'lost' }),
    ).toEqual({});
  });
});
