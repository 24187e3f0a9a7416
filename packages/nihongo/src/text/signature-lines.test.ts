import { describe, expect, it } from 'vitest';
import { splitLines } from './lines.ts';
import { findSignature } from './signature-lines.ts';

/** The lines of a text from its signature on. */
function signature(text: string): string[] {
  const lines = splitLines(text);
  return lines.slice(findSignature(lines, lines.length)).map((line) => line.text);
}

describe('a signature', () => {
  it('begins after a rule', () => {
    const block = ['━━━━━━━━━━', '株式会社青葉', '佐藤 花子', 'TEL: 03-1234-5678', '━━━━━━━━━━'];
    expect(signature(`承知しました。\n\n${block.join('\n')}\n`)).toEqual([...block, '']);
  });

  it.each(['----------', '*****', '＝＝＝＝＝＝', '☆――――――☆', '_/_/_/_/_/_/', '-- '])(
    'begins after %s',
    (rule) => {
      expect(signature(`承知しました。\n${rule}\nみどり商店\nhttps://example.jp`)).toEqual([
        rule,
        'みどり商店',
        'https://example.jp',
      ]);
    },
  );

  it('is a last block that says who wrote', () => {
    expect(signature('承知しました。\n\nみどり商店 佐藤')).toEqual(['みどり商店 佐藤']);
    expect(signature('承知しました。\n\n佐藤花子\nsato@example.jp')).toEqual(['佐藤花子', 'sato@example.jp']);
    expect(signature('承知しました。\nよろしくお願いいたします。\n株式会社青葉 佐藤')).toEqual([
      '株式会社青葉 佐藤',
    ]);
    expect(signature('承知しました。\n\nよろしくお願いいたします。\n株式会社青葉 佐藤\n')).toEqual([
      '株式会社青葉 佐藤',
      '',
    ]);
  });

  it.each([
    ['', []],
    ['承知しました。', []],
    ['みどり商店', []],
    ['承知しました。\n\nすぐにみどり商店が送ります。', []],
    ['承知しました。\n\n赤\n青\n黄', []],
    ['ご注文内容\n----------\n湯のみ 2点\n----------\n以上です。', []],
  ])('is not in %j', (text, expected) => {
    expect(signature(text)).toEqual(expected);
  });
});
