import type { ApprovalReason } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { messages as en } from '../../i18n/en.ts';
import { messages as ja } from '../../i18n/ja.ts';
import { translator } from '../../kit/translate.ts';
import { aCounts, aReason } from '../testing/samples.fixture.ts';
import { neighbour } from './neighbour.ts';
import { railApprovals } from './rail.ts';
import { askedWords, namesLine, notesOf, parseYen, reasonsLine, tookWords, yenWords } from './words.ts';

const t = translator(ja);
const english = translator(en);

describe('why a reply needs approval', () => {
  const trainee: ApprovalReason = { kind: 'trainee', ruleId: null, note: '', matches: [] };
  const rule = aReason({
    note: '経理と確認するため',
    matches: [
      { condition: 'words', found: '返金' },
      { condition: 'words', found: '弁償' },
      { condition: 'amount', found: '12万円' },
    ],
  });

  it('is said in one line: what, and what was found of it', () => {
    expect(reasonsLine(t, [trainee, rule])).toBe(
      '研修中のメンバーの返信、金額（12万円）、語句（返金、弁償）',
    );
    expect(reasonsLine(english, [trainee, rule])).toBe(
      'a trainee’s reply, amount (12万円), words (返金, 弁償)',
    );
  });

  it('is said once, and the notes apart', () => {
    expect(reasonsLine(t, [trainee, trainee])).toBe('研修中のメンバーの返信');
    expect(notesOf([trainee, rule, rule])).toEqual(['経理と確認するため']);
  });

  it('is in the trail as codes, which have words', () => {
    expect(askedWords(t, 'trainee amount')).toBe('研修中のメンバーの返信、金額');
    expect(askedWords(t, 'something-new')).toBe('決まり');
  });
});

describe('amounts', () => {
  it.each([
    [100_000, '10万円', '¥100,000'],
    [120_000_000, '1億2,000万円', '¥120,000,000'],
    [100_000_000, '1億円', '¥100,000,000'],
    [12_345, '12,345円', '¥12,345'],
    [500, '500円', '¥500'],
  ])('%i is written as one says it', (yen, japanese, inEnglish) => {
    expect([yenWords(yen, 'ja'), yenWords(yen, 'en')]).toEqual([japanese, inEnglish]);
  });

  it.each([
    ['100000', 100_000],
    ['100,000', 100_000],
    ['１０万円', 100_000],
    ['10 万', 100_000],
    ['1.5億', 150_000_000],
    ['¥3,000', 3000],
    ['5千円', 5000],
    ['', null],
    ['0', null],
    ['-5', null],
    ['1.5', null],
    ['十万', null],
    ['たくさん', null],
    ['99999兆', null],
  ])('«%s» is read as %s', (text, yen) => {
    expect(parseYen(text)).toBe(yen);
  });
});

describe('how long it took', () => {
  const from = '2026-11-24T00:00:00.000Z';
  it.each([
    ['2026-11-24T00:00:30.000Z', '1分以内'],
    ['2026-11-24T00:12:59.000Z', '12分'],
    ['2026-11-24T03:00:00.000Z', '3時間'],
    ['2026-11-27T00:00:00.000Z', '3日'],
  ])('until %s', (to, words) => {
    expect(tookWords(t, from, to)).toBe(words);
  });
});

it('names the first of many who could approve', () => {
  expect(namesLine(t, ['緑川', '高橋'])).toBe('緑川、高橋');
  expect(namesLine(t, ['緑川', '高橋', '佐藤', '青木', '伊藤'])).toBe('緑川、高橋、佐藤 ほか 2人');
});

describe('the rail', () => {
  it('shows nothing to those whom approval does not concern', () => {
    expect(railApprovals(undefined)).toBeNull();
    expect(railApprovals(aCounts({ toDecide: null }))).toBeNull();
  });

  it('counts what one is to act upon, not what one only waits for', () => {
    expect(railApprovals(aCounts({ toDecide: null, waiting: 2 }))).toEqual({ badge: 0, parts: [] });
    expect(railApprovals(aCounts({ toDecide: 3, sentBack: 1 }))).toEqual({
      badge: 4,
      parts: [
        { key: 'approval.rail.toDecide', count: 3 },
        { key: 'approval.rail.sentBack', count: 1 },
      ],
    });
  });
});

it('walks from one reply to the next', () => {
  const items = [{ id: 'a' }, { id: 'b' }];
  expect(neighbour(items, null, 1)).toBe('a');
  expect(neighbour(items, 'a', 1)).toBe('b');
  expect(neighbour(items, 'b', 1)).toBeNull();
  expect(neighbour(items, 'a', -1)).toBeNull();
  expect(neighbour([], 'a', 1)).toBeNull();
});
