import { describe, expect, it } from 'vitest';
import {
  attributionLength,
  introducesUnmarked,
  isBlank,
  isHeaderBlock,
  isQuotedLine,
  isSeparator,
} from './quote-marks.ts';

describe('a separator', () => {
  it.each([
    '-----Original Message-----',
    '----- Original Message -----',
    '-------- Forwarded Message --------',
    '---------- Forwarded message ---------',
    '＝＝＝元のメッセージ＝＝＝',
    '----- 転送メッセージ -----',
    '________ 引用 ________',
    'Begin forwarded message:',
    '以下、転送されたメッセージ：',
  ])('is «%s»', (line) => {
    expect(isSeparator(line)).toBe(true);
    expect(isSeparator(`  ${line}  `)).toBe(true);
  });

  it.each(['-----', '-- ', '==========', 'Original message', '元のメッセージをご覧ください。', ''])(
    'is not «%s»',
    (line) => {
      expect(isSeparator(line)).toBe(false);
    },
  );

  it('is no line of hundreds of characters', () => {
    expect(isSeparator(`${'-'.repeat(400)} Original Message ----`)).toBe(false);
  });
});

describe('an introduction to a quotation', () => {
  it.each([
    [['On Sat, Nov 21, 2026 at 10:00 AM Taro <a@example.jp> wrote:'], 1],
    [['On Sat, Nov 21, 2026 at 10:00 AM', 'Taro Yamada <a@example.jp> wrote:'], 2],
    [['On Sat, Nov 21, 2026', 'at 10:00 AM Taro', '<a@example.jp> wrote:'], 3],
    [['2026年11月21日(土) 10:00 山田 太郎 <a@example.jp>:'], 1],
    [['2026年11月21日(土) 10:00', '山田 太郎 <a@example.jp>:'], 2],
    [['2026-11-21 10:00, 山田 <a@example.jp>:'], 1],
    [['山田さんは書きました:'], 1],
    [['山田 太郎 さんのメール：'], 1],
    [['Taro wrote:'], 1],
    [['In message <a@b>'], 1],
    [['お世話になっております。'], 0],
    [['2026年11月21日の件ですが'], 0],
    [['> Taro wrote:'], 0],
    [[''], 0],
    [['Hello', 'Taro wrote:'], 0],
    [[`${'x'.repeat(400)} wrote:`], 0],
  ])('has its length in lines: %j', (lines, length) => {
    expect(attributionLength(lines, 0)).toBe(length);
  });

  it('stands by itself where it names an address or a date', () => {
    expect(introducesUnmarked(['山田 <a@example.jp>:'], 0, 1)).toBe(true);
    expect(introducesUnmarked(['On Nov 21 Taro wrote:'], 0, 1)).toBe(true);
    expect(introducesUnmarked(['Taro wrote:'], 0, 1)).toBe(false);
  });
});

describe('a header block in a text', () => {
  it.each([
    [['From: Taro', 'Sent: Saturday', 'To: desk@example.jp', 'Subject: x'], true],
    [['差出人: 山田 太郎', '送信日時: 2026年11月21日', '宛先: desk@example.jp', '件名: x'], true],
    [['*From:* Taro', '*Date:* Saturday', '*Subject:* x'], true],
    [['From: Taro', 'Sent: Saturday'], false],
    [['Subject: x', 'From: Taro', 'To: y'], false],
    [['From: 品川駅', '到着は10時です', '持ち物: 筆記具'], false],
    [[], false],
  ])('%j: %s', (lines, expected) => {
    expect(isHeaderBlock(lines, 0)).toBe(expected);
  });
});

it.each([
  ['> a', true],
  ['>a', true],
  ['  > a', true],
  ['＞ a', true],
  ['| a', true],
  ['｜a', true],
  ['&gt; a', true],
  ['a > b', false],
  ['    > code', false],
  ['', false],
])('a quoted line begins with its mark: %j', (line, expected) => {
  expect(isQuotedLine(line)).toBe(expected);
});

it.each([
  [undefined, true],
  ['', true],
  [' \t　', true],
  ['a', false],
])('a blank line has nothing to see: %j', (line, expected) => {
  expect(isBlank(line)).toBe(expected);
});
