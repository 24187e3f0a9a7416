import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { starters } from '../starters/starters.ts';
import { readCell, readCsv, writeCsv } from './csv.ts';
import { readFile, writeFile } from './format.ts';

describe('a table', () => {
  it('is read as spreadsheets write it, with the line each row begins on', () => {
    expect(readCsv('\uFEFFa,b\r\n"x\ny","1 ""2"""\r\n\r\nc,\r\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x\ny', '1 "2"'] },
      { line: 5, cells: ['c', ''] },
    ]);
    expect(readCsv('')).toEqual([]);
    expect(readCsv('a,"open')).toEqual([{ line: 1, cells: ['a', 'open'] }]);
  });

  it('comes back as it was, whatever its cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'あ,"\n\r=+-@a\''), maxLength: 6 });
    const row = fc
      .array(cell, { minLength: 2, maxLength: 4 })
      .filter((cells) => cells.some((each) => each !== ''));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        const read = readCsv(writeCsv(rows)).map(({ cells }) => cells.map(readCell));
        const plain = rows.map((cells) =>
          cells.map((each) => (/^'[=+\-@\t\r]/u.test(each) ? each.slice(1) : each)),
        );
        expect(read).toEqual(plain);
      }),
    );
  });

  it('never carries a formula', () => {
    expect(writeCsv([['=1+1', '@a', '-1', 'あ']])).toBe("\uFEFF'=1+1,'@a,'-1,あ\r\n");
  });
});

describe.each(['json', 'csv'] as const)('a file of templates as %s', (format) => {
  it('is read back to the same', () => {
    const entries = readFile(format, writeFile(format, starters));
    expect(entries.map((entry) => ('fields' in entry ? entry.fields : entry))).toEqual(starters);
  });

  it('of none is none', () => {
    expect(readFile(format, writeFile(format, []))).toEqual([]);
  });
});

describe('a table that a person made', () => {
  it('is understood by its headings, in Japanese or English, in any order', () => {
    const [first] = readFile('csv', '本文,タイトル,チャネル,言語\n{お客様名}様,受付,メール,日本語\n');
    expect(first).toMatchObject({
      fields: { name: '受付', body: '{お客様名}様', channel: 'email', language: 'ja', category: '' },
    });
    expect(readFile('csv', 'Name,Text\nHello,Dear customer\n')[0]).toMatchObject({
      fields: { name: 'Hello' },
    });
  });

  it('has its bad rows named by line, and keeps the good ones', () => {
    const entries = readFile('csv', '名前,本文,言語\n受付,あ,日本語\n,本文だけ,\n謝罪,い,フランス語\n');
    expect(entries.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(entries.map((entry) => 'fields' in entry)).toEqual([true, false, false]);
    expect(entries[2]).toMatchObject({ name: '謝罪', message: expect.stringContaining('language') });
  });

  it.each([
    ['csv', 'タイトルのみ\nあ\n', /first line/u],
    ['csv', '', /first line/u],
    ['json', '{', /no JSON/u],
    ['json', '{"a": 1}', /list of templates/u],
  ] as const)('%s «%s» is refused in clear words', (format, content, words) => {
    expect(() => readFile(format, content)).toThrow(words);
  });

  it('with things in its list that are no templates names their places', () => {
    expect(readFile('json', '[1, {"name": "a"}]')).toMatchObject([
      { line: 1, message: expect.stringContaining('template') },
      { line: 2, name: 'a', message: expect.stringContaining('body') },
    ]);
  });
});
