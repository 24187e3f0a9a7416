import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldMark, fieldNumber, messageDocument, searchForm } from './text.ts';

const anything = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'湯ｶﾞア \n\t　aＡ1。、@'),
      fc.constantFrom('㈱', '𠮷', '😊', '👨‍👩‍👧', '\ud800', '\u0000'),
    ),
    {
      maxLength: 20,
    },
  )
  .map((parts) => parts.join(''));

describe('the form in which texts are compared', () => {
  it.each([
    ['ﾃｽﾄ', 'てすと'],
    ['テスト', 'てすと'],
    ['山田　太郎 様', '山田太郎様'],
    ['お届けの\n日時について', 'お届けの日時について'],
    ['Tea\r\n  Pot', 'tea pot'],
    ['A 湯', 'a 湯'],
    ['𠮷 田', '吉田'],
    ['𠀋\n𠀋', '𠀋𠀋'],
    ['注文\u0000番号', '注文番号'],
  ])('of %j is %j', (text, form) => {
    expect(searchForm(text).text).toBe(form);
  });

  it('can be stored, and is the same for what is in it already', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const form = searchForm(text).text;
        expect(form.isWellFormed()).toBe(true);
        expect(form).not.toContain('\u0000');
        expect(form).not.toContain(fieldMark);
      }),
    );
  });

  it('leads back to the whole of what a part was written as', () => {
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom('ﾃｽﾄ', '㈱', '𠮷野', '返 品', 'Ｔｅａ'),
        anything,
        (before, word, after) => {
          const text = `${before}。${word}。${after}`;
          const form = searchForm(text);
          const wanted = searchForm(word).text;
          const at = form.text.indexOf(wanted, searchForm(`${before}。`).text.length);
          const { start, end } = form.toOriginal(at, at + wanted.length);
          expect(text.toWellFormed().slice(start, end)).toBe(word);
        },
      ),
    );
  });
});

it('keeps what a message is found by in fields of one text', () => {
  const document = messageDocument({
    subject: 'Re: 急須',
    from: ['山田 太郎', 'Taro@Example.jp'],
    to: ['support@example.jp'],
    files: ['写真.PNG'],
    text: 'ありがとう。\n> 以前の文',
    quotedFrom: 7,
  });
  const fields = document.split(fieldMark);
  expect(fields).toEqual([
    're: 急須',
    '山田太郎\ntaro@example.jp',
    'support@example.jp',
    '写真.png',
    'ありがとう。',
    '> 以前の文',
  ]);
  expect(fields[fieldNumber.quoted - 1]).toBe('> 以前の文');
});
