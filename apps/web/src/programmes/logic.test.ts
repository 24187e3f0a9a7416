import { describe, expect, it } from 'vitest';
import { draftOf, readDraft, reckonedText, rewardText, wholeOf } from './logic.ts';
import { aLimit, aProgramme, someTerms } from './samples.fixture.ts';
import { wordsOf } from './words.ts';

const w = wordsOf('ja');
const yen = (sum: number) => `${sum}円`;
const today = '2026-11-22';

describe('a number as it was typed', () => {
  it.each([
    ['3000', 3000],
    ['３，０００円', 3000],
    ['¥3,000', 3000],
    [' 0 ', 0],
    ['', null],
    ['3.5', null],
    ['-1', null],
    ['三千', null],
    ['2000000000', null],
  ])('%j is %j', (text, whole) => {
    expect(wholeOf(text)).toBe(whole);
  });
});

describe('the form of a programme', () => {
  it('says the same terms that it was opened with', () => {
    const programme = aProgramme();
    expect(readDraft(draftOf(programme, today))).toEqual({ terms: programme.terms, faults: [] });
    const open = aProgramme({
      terms: someTerms({
        endsOn: null,
        limit: null,
        minTotal: 0,
        inviter: { kind: 'none', amount: 0, unit: 'yen', what: '' },
      }),
    });
    expect(readDraft(draftOf(open, today)).terms).toEqual(open.terms);
  });

  it('begins today, with nothing promised yet', () => {
    const { terms, faults } = readDraft(draftOf(null, today));
    expect(terms).toBeNull();
    expect(faults).toEqual(['name', 'target', 'inviter', 'invited']);
  });

  const usual = draftOf(aProgramme(), today);
  it.each([
    [{ name: ' ' }, 'name'],
    [{ target: 'shop.example.jp' }, 'target'],
    [{ startsOn: '' }, 'startsOn'],
    [{ endsOn: '2026-10-31' }, 'endsOn'],
    [{ holdDays: '366' }, 'holdDays'],
    [{ limit: '0' }, 'limit'],
    [{ minTotal: 'about 3000' }, 'minTotal'],
    [{ inviter: { kind: 'gift', amount: '500', unit: 'yen', what: ' ' } }, 'inviter'],
    [{ invited: { kind: 'cut', amount: '101', unit: 'percent', what: '' } }, 'invited'],
    [{ invited: { kind: 'cut', amount: '0', unit: 'yen', what: '' } }, 'invited'],
  ] as const)('finds what cannot be: %j', (given, fault) => {
    expect(readDraft({ ...usual, ...given }).faults).toEqual([fault]);
  });
});

describe('in words', () => {
  it.each([
    [{ kind: 'none', amount: 0, unit: 'yen', what: '' }, 'なし'],
    [{ kind: 'code', amount: 10, unit: 'percent', what: '' }, '割引コード 10%分'],
    [{ kind: 'gift', amount: 500, unit: 'yen', what: 'お茶 1箱' }, 'お茶 1箱 500円'],
  ] as const)('%j is %s', (reward, text) => {
    expect(rewardText(reward, w, yen)).toBe(text);
  });

  it.each([
    [aLimit(), '取引価額3000円の20%で600円です（1円未満切り捨て）。'],
    [
      aLimit({ reckoned: 'floor', value: 500, each: 200, by: 200 }),
      '取引価額500円は1,000円未満のため、一律200円までです。',
    ],
    [aLimit({ reckoned: 'times', by: 20, each: 60_000 }), '取引価額3000円の20倍で60000円です。'],
  ])('a limit says how it was reckoned', (limit, text) => {
    expect(reckonedText(limit, w, yen)).toBe(text);
  });
});
