import { todayKinds } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { messages as en } from '../i18n/en.ts';
import { messages as ja } from '../i18n/ja.ts';
import { translator } from '../kit/translate.ts';
import { actOf, answerOf, hourLater, putOffOf } from './logic/acts.ts';
import { follows, groupsOf } from './logic/groups.ts';
import { railToday } from './logic/rail.ts';
import { parseTodaySearch } from './logic/search.ts';
import { changesToday } from './logic/stale.ts';
import { dueText, leftText, reasonText, waitText } from './logic/words.ts';
import { aReason, anItem } from './samples.fixture.ts';

const t = translator(ja);
const now = new Date('2026-11-24T08:20:00.000Z');
const clock = { locale: 'ja', timeZone: 'Asia/Tokyo', now } as const;

describe('the words of time', () => {
  it.each([
    ['2026-11-24T09:00:00.000Z', '18:00まで', 'あと40分'],
    ['2026-11-24T08:20:30.000Z', '17:20まで', 'あと1分'],
    ['2026-11-24T06:20:00.000Z', '15:20まで', '2時間超過'],
    ['2026-11-21T06:00:00.000Z', '11月21日(土) 15:00まで', '3日超過'],
    ['2026-11-26T06:00:00.000Z', '11月26日(木) 15:00まで', null],
  ])('%s is %s', (at, due, left) => {
    expect([dueText(t, at, clock), leftText(t, at, now)]).toEqual([due, left]);
  });

  it('says how long something waits that has no time', () => {
    expect(waitText(t, '2026-11-22T08:00:00.000Z', now)).toBe('2日待ち');
    expect(waitText(translator(en), '2026-11-24T05:00:00.000Z', now)).toBe('Waiting 3 h');
  });
});

describe('the words of a reason', () => {
  it.each(todayKinds)('%s is said in both languages, with and without what is known', (kind) => {
    const bare = aReason({ kind, text: '在庫の件', step: kind === 'step' ? 'facts' : null });
    const full = { ...bare, person: '高橋 彩', signals: ['silence' as const, 'veiled' as const] };
    for (const catalogue of [ja, en])
      for (const reason of [bare, full, { ...full, text: kind === 'care' ? 'お礼' : '' }]) {
        const words = reasonText(translator(catalogue), reason);
        expect(words).not.toBe('');
        expect(words).not.toMatch(/[{}]|today\./u);
      }
  });

  it('names who and what', () => {
    expect(reasonText(t, aReason({ text: '当日中' }))).toBe('初回回答（当日中）');
    expect(reasonText(t, aReason({ kind: 'handover', person: '高橋 彩' }))).toBe('高橋 彩さんからの引き継ぎ');
    expect(reasonText(t, aReason({ kind: 'attention', signals: ['silence', 'veiled'] }))).toBe(
      '返信後のご連絡なし・控えめに伝えられたご不満',
    );
  });
});

describe('what can be done in place', () => {
  it.each([
    ['answer', null, 'take'],
    ['answer', 'm1', 'open'],
    ['promise', 'm1', 'kept'],
    ['callback', null, 'called'],
    ['care', 'm1', 'cared'],
    ['approval', 'm1', 'open'],
    ['attention', 'm1', 'open'],
  ] as const)('%s of %s: %s', (kind, ownerId, does) => {
    expect(actOf(anItem({ reasons: [aReason({ kind, ownerId })] }))?.does).toBe(does);
  });

  it('gives a conversation to somebody else where it waits for an answer', () => {
    const promise = aReason({ kind: 'promise', ownerId: 'm2' });
    expect(answerOf(anItem({ reasons: [promise, aReason()] }))).toMatchObject({ ownerId: 'm1' });
    expect(answerOf(anItem({ reasons: [promise] }))).toBeNull();
  });

  it('puts off what is ours, and no promise', () => {
    expect(putOffOf(anItem({ reasons: [aReason({ kind: 'care' })] }))).toMatchObject({ kind: 'care' });
    expect(putOffOf(anItem({ reasons: [aReason({ kind: 'attention' })] }))).toMatchObject({
      kind: 'attention',
    });
    expect(putOffOf(anItem({ reasons: [aReason({ kind: 'promise' })] }))).toBeNull();
    expect(hourLater('2026-11-24T09:00:00.000Z', now)).toBe('2026-11-24T10:00:00.000Z');
    expect(hourLater('2026-11-20T09:00:00.000Z', now)).toBe('2026-11-24T09:20:00.000Z');
  });
});

describe('the rows', () => {
  it('stand under their headings in the order in which they came', () => {
    const items = [anItem({ group: 'late' }), anItem({ key: 'b' }), anItem({ key: 'c' })];
    expect(groupsOf(items).map(({ group, items: found }) => [group, found.length])).toEqual([
      ['late', 1],
      ['today', 2],
    ]);
  });

  it('know whether the next business day is tomorrow', () => {
    expect([follows('2026-11-30', '2026-12-01'), follows('2026-11-20', '2026-11-24')]).toEqual([true, false]);
  });
});

describe('around the page', () => {
  it('reads its address, and drops what it does not know', () => {
    expect(parseTodaySearch({ member: 'team', at: 'conversation:01900000-0000' })).toEqual({
      member: 'team',
      at: 'conversation:01900000-0000',
    });
    expect(parseTodaySearch({ member: '<me>', at: 3 })).toEqual({});
  });

  it('asks anew after what may change it', () => {
    expect(changesToday('promise.changed')).toBe(true);
    expect(changesToday('presence.changed')).toBe(false);
  });

  it('has nothing to say in the rail when nothing is due', () => {
    expect(railToday({ late: 0, today: 0, more: false })).toBeNull();
    expect(railToday(undefined)).toBeNull();
    expect(railToday({ late: 1, today: 2, more: true })).toEqual({ count: 3, late: 1 });
  });
});
