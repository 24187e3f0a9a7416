import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from './document.ts';

function outline(text: string): string[] {
  return readDocument(text).sentences.map(({ kind, start, end }) => `${kind}:${text.slice(start, end)}`);
}

describe('a mail', () => {
  it('has greeting, body, headings, closing, signature and earlier text', () => {
    const mail = `株式会社青葉物産
営業部
田中様

いつもお世話になっております。
みどり商店の佐藤でございます。

先日お問い合わせいただきました件につきまして、
下記のとおりご連絡いたします。

■お届け日
11月25日(水)

ご不明な点がございましたら、お気軽にお問い合わせください。
何卒よろしくお願いいたします。

━━━━━━━━━━━━
みどり商店 カスタマーサポート
佐藤 花子
TEL: 03-1234-5678
━━━━━━━━━━━━

2026年11月20日(金) 10:15 田中 <tanaka@example.jp>:
> お世話になっております。
> 届きません。`;
    expect(outline(mail)).toEqual([
      'greeting:株式会社青葉物産',
      'greeting:営業部',
      'greeting:田中様',
      'greeting:いつもお世話になっております。',
      'greeting:みどり商店の佐藤でございます。',
      'body:先日お問い合わせいただきました件につきまして、\n下記のとおりご連絡いたします。',
      'heading:■お届け日',
      'body:11月25日(水)',
      'closing:ご不明な点がございましたら、お気軽にお問い合わせください。',
      'closing:何卒よろしくお願いいたします。',
      'signature:━━━━━━━━━━━━',
      'signature:みどり商店 カスタマーサポート',
      'signature:佐藤 花子',
      'signature:TEL: 03-1234-5678',
      'signature:━━━━━━━━━━━━',
      'quoted:2026年11月20日(金) 10:15 田中 <tanaka@example.jp>:',
      'quoted:> お世話になっております。',
      'quoted:> 届きません。',
    ]);
  });

  it('that is answered between the lines keeps what is new apart', () => {
    expect(outline('> いつ届きますか。\n明日です。\n> 送料は？\n無料です。')).toEqual([
      'quoted:> いつ届きますか。',
      'body:明日です。',
      'quoted:> 送料は？',
      'body:無料です。',
    ]);
  });
});

describe('chat and social networks', () => {
  it.each([
    ['届いた😊 かわいい', ['body:届いた😊', 'body:かわいい']],
    ['こんにちは！田中です。届きません', ['greeting:こんにちは！', 'greeting:田中です。', 'body:届きません']],
    ['よろしくお願いします', ['closing:よろしくお願いします']],
    ['お世話になっております。', ['greeting:お世話になっております。']],
  ])('%s', (text, expected) => {
    expect(outline(text)).toEqual(expected);
  });
});

describe('what a sentence points to', () => {
  it('is its tokens', () => {
    const { tokens, sentences } = readDocument('  承知しました。\n\nすぐに送ります！😊');
    const words = sentences.map(({ firstToken, endToken }) =>
      tokens.slice(firstToken, endToken).map((token) => token.surface),
    );
    expect(words).toEqual([
      ['承知', 'し', 'まし', 'た', '。'],
      ['すぐ', 'に', '送り', 'ます', '！', '😊'],
    ]);
  });

  it('are the quotations of the text', () => {
    const text = '「了解」と『はい』';
    expect(readDocument(text).quotations.map(({ start, end }) => text.slice(start, end))).toEqual([
      '「了解」',
      '『はい』',
    ]);
  });
});

describe('any text', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '田中様',
      '\n',
      '\n\n',
      '。',
      '！',
      '「',
      '」',
      '（',
      '）',
      '> ',
      '-----',
      '😊',
      '笑',
      'です',
      'は',
      ' ',
      '\ud800',
      '\u0000',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );

  it('has each visible unit in exactly one sentence, and the tokens of sentences in order', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const { sentences } = readDocument(text);
        let end = 0;
        let token = 0;
        for (const sentence of sentences) {
          expect(sentence.end).toBeGreaterThan(sentence.start);
          expect(text.slice(end, sentence.start).trim()).toBe('');
          expect(sentence.firstToken).toBeGreaterThanOrEqual(token);
          end = sentence.end;
          token = sentence.endToken;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['あ', '笑', '「', '。', '\n', '😊', '> \n', '-', 'w', '(', '.', '様\n'])(
    'is read however often %j is repeated',
    (unit) => {
      const text = unit.repeat(20_000);
      expect(readDocument(text).text).toBe(text);
    },
  );
});
