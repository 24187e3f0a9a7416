import { describe, expect, it } from 'vitest';
import { splitLines } from './lines.ts';
import { markQuotedLines } from './quoted-lines.ts';

/** The lines of a text that are earlier text, shown by `x`, the others by `.`. */
function quoted(...lines: string[]): string {
  return markQuotedLines(splitLines(lines.join('\n')))
    .map((isQuoted) => (isQuoted ? 'x' : '.'))
    .join('');
}

describe('earlier text', () => {
  it('is every line behind a mark', () => {
    expect(
      quoted('承知しました。', '> 届きません。', '＞ いつですか。', '>> 前の前', 'お待ちください。'),
    ).toBe('.xxx.');
  });

  it.each([
    '-----Original Message-----',
    '----- Original Message -----',
    '---------- Forwarded message ---------',
    '-----元のメッセージ-----',
    '----- 転送メッセージ -----',
  ])('is everything from %s on', (divider) => {
    expect(quoted('承知しました。', '', divider, 'From: 田中', '', '届きません。')).toBe('..xxxx');
  });

  it.each([
    'On Tue, 24 Nov 2026 at 10:15, Tanaka <t@example.jp> wrote:',
    '2026年11月24日(火) 10:15 田中 <t@example.jp>:',
    '2026/11/24 10:15、田中 <t@example.jp>のメール:',
    '2026年11月24日(火) 10:15 田中 太郎 <t@example.jp>',
    '田中さんは書きました：',
    '田中太郎 wrote:',
  ])('is what stands below %s', (attribution) => {
    expect(quoted('承知しました。', attribution, '届きません。', 'いつですか。')).toBe('.xxx');
    expect(quoted('承知しました。', attribution, '', '> 届きません。', 'お調べします。')).toBe('.x.x.');
  });

  it('begins with the header fields of a mail', () => {
    expect(
      quoted('承知しました。', '差出人: 田中', '送信日時: 2026年11月24日', '宛先: みどり商店', '件名: 荷物'),
    ).toBe('.xxxx');
    expect(quoted('Fine.', '', 'From: Tanaka', 'Sent: Tuesday', 'To: Midori', '', 'Hello')).toBe('..xxxxx');
  });

  it.each([
    ['お届けは2026年11月24日(火)です。'],
    ['昨日のメールですが、届いていません。'],
    ['件名: ご注文の確認'],
    ['宛先: 東京都'],
    ['From the beginning'],
    ['-----'],
    ['先日お送りしたメール:'.repeat(40)],
  ])('is not %s', (line) => {
    expect(quoted('承知しました。', line, 'よろしくお願いします。')).toBe('...');
  });

  it('of a hostile line is found in linear time', () => {
    expect(quoted('>'.repeat(40_000), '-'.repeat(40_000), `On ${'a '.repeat(20_000)}`)).toBe('x..');
  });
});
