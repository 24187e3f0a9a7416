import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSections } from './sections.ts';

const sections = (text: string): string[] =>
  cutSections(text).map(({ kind, start, end }) => `${kind}:${text.slice(start, end)}`);

describe('sections', () => {
  it('begin with whom the message is for, line by line', () => {
    expect(sections('株式会社青葉\n営業部\n田中様\nお世話になります。')).toEqual([
      'greeting:株式会社青葉',
      'greeting:営業部',
      'greeting:田中様',
      'body:お世話になります。',
    ]);
  });

  it('keep the lines of the text together', () => {
    expect(sections('一行目の\n続きです。\n\n次です。')).toEqual(['body:一行目の\n続きです。\n\n次です。']);
  });

  it.each([
    '■お届け先',
    '【ご注文内容】',
    '◆ 注文の確認 ',
    '件名: ご注文の確認',
    '＜ご注意＞',
    '● お支払い方法',
  ])('%s is a heading', (line) => {
    expect(sections(`${line}\n東京都です。`)[0]).toBe(`heading:${line}`);
  });

  it.each(['■お届けします', '【重要】必ずお読みください。', '・お届け先', '★とても良かったです', 'お届け先'])(
    '%s is none',
    (line) => {
      expect(sections(`${line}\n東京都です。`)).toEqual([`body:${line}\n東京都です。`]);
    },
  );

  it('end with the signature and earlier text', () => {
    expect(sections('承知しました。\n\nみどり商店 佐藤\n\n> 届きません。')).toEqual([
      'body:承知しました。\n',
      'signature:みどり商店 佐藤',
      'body:',
      'quoted:> 届きません。',
    ]);
  });

  it('are in order, never overlap and leave out nothing but line breaks', () => {
    const line = fc.constantFrom(
      '田中様',
      '',
      '■見出し',
      '> 引用',
      '本文です。',
      '-----',
      'みどり商店 佐藤',
      '-----Original Message-----',
      'あ\r',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        let end = 0;
        for (const section of cutSections(text)) {
          expect(text.slice(end, section.start).trim()).toBe('');
          expect(section.start).toBeGreaterThanOrEqual(end);
          end = section.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
    );
  });
});
