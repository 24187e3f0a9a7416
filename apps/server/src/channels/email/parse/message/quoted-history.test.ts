import { describe, expect, it } from 'vitest';
import { splitQuotedHistory } from './quoted-history.ts';

const fresh = '山田様\n\nご連絡ありがとうございます。';
const quotes: [name: string, quoted: string][] = [
  ['marks only', '> 前回のメール\n> です'],
  ['Gmail in Japanese', '2026年11月21日(土) 10:00 山田 <a@example.jp>:\n\n> 前回のメール'],
  ['Gmail in English', 'On Sat, Nov 21, 2026 at 10:00 AM Yamada <a@example.jp> wrote:\n\n> earlier'],
  [
    'Gmail in English, broken over two lines',
    'On Sat, Nov 21, 2026 at 10:00 AM Yamada Taro\n<a@example.jp> wrote:\n> earlier',
  ],
  ['iPhone in Japanese', '2026/11/21 10:00、山田太郎 <a@example.jp>のメール:\n\n> 前回'],
  ['a web mailer without marks', '2026年11月21日(土) 10:00 山田 <a@example.jp>:\n\n前回のメール'],
  [
    'Outlook in Japanese',
    '________________________________\n差出人: 山田 <a@example.jp>\n送信日時: 2026年11月21日 10:00\n宛先: 窓口\n件名: 見積\n\n前回のメール',
  ],
  [
    'Outlook in English',
    'From: Yamada <a@example.jp>\nSent: Saturday, November 21, 2026 10:00 AM\nTo: Desk\nSubject: Estimate\n\nearlier',
  ],
  ['Original Message', '-----Original Message-----\nFrom: a@example.jp\n\nearlier'],
  ['元のメッセージ', '----- 元のメッセージ -----\n前回'],
  ['Becky!', 'On Sat, 21 Nov 2026 10:00:00 +0900\nYamada <a@example.jp> wrote:\n\n> earlier'],
  ['full-width marks', '山田さんは書きました：\n＞ 前回'],
];

describe('splitQuotedHistory', () => {
  it.each(quotes)('finds history quoted by %s', (_name, quoted) => {
    expect(splitQuotedHistory(`${fresh}\n\n${quoted}\n`)).toEqual({ fresh, quoted, signature: '' });
  });

  it('sets a ruled Japanese signature apart', () => {
    const signature = '━━━━━━━━━━━━━━\n株式会社みどり 山田太郎\nTEL 03-1234-5678\n━━━━━━━━━━━━━━';
    expect(splitQuotedHistory(`${fresh}\n${signature}\n\n> 前回`)).toEqual({
      fresh,
      quoted: '> 前回',
      signature,
    });
  });

  it('sets a signature after "-- " apart', () => {
    expect(splitQuotedHistory('hello\n-- \nTaro')).toEqual({
      fresh: 'hello',
      quoted: '',
      signature: '-- \nTaro',
    });
  });

  it('does not take a ruled list without contact details for a signature', () => {
    const text = '次のとおりです。\n----------------\nりんご 3個\n----------------';
    expect(splitQuotedHistory(text)).toEqual({ fresh: text, quoted: '', signature: '' });
  });

  it('keeps a quotation answered point by point', () => {
    const text = '> 納期はいつですか\n来週です。\n> 価格は\n千円です。';
    expect(splitQuotedHistory(`${text}\n> 以上`)).toEqual({ fresh: text, quoted: '> 以上', signature: '' });
  });

  it('takes the quotation above an answer at the bottom away', () => {
    const text = '> 納期はいつですか\n> 教えてください\n\n来週です。';
    expect(splitQuotedHistory(text)).toMatchObject({
      fresh: '来週です。',
      quoted: '> 納期はいつですか\n> 教えてください',
    });
  });

  it('shows a mail that is nothing but history', () => {
    const text = '---------- Forwarded message ----------\nFrom: a@example.jp\n\n注文です';
    expect(splitQuotedHistory(text)).toEqual({ fresh: text, quoted: '', signature: '' });
  });

  it.each([
    '2026年11月21日の予約について:\n2名です',
    '昨日のメール\nの件です',
    '2026/11/21 10:00:\n来店します',
  ])('leaves prose alone: %s', (text) => expect(splitQuotedHistory(text).fresh).toBe(text));
});
