import { describe, expect, it } from 'vitest';
import { dropBareLines } from './bare-lines.ts';
import { lex } from './lex.ts';
import { placeOf } from './syntax-error.ts';
import { readTag } from './tag.ts';

describe('a source', () => {
  it('is cut into words and tags, each with its place', () => {
    expect(lex('あ{b}い｛ c ｝')).toEqual([
      { kind: 'text', text: 'あ', at: 0 },
      { kind: 'tag', inner: 'b', at: 1, innerAt: 2 },
      { kind: 'text', text: 'い', at: 4 },
      { kind: 'tag', inner: ' c ', at: 5, innerAt: 6 },
    ]);
    expect(lex('')).toEqual([]);
  });

  it.each([
    ['{{a}}', '{a}'],
    ['｛｛a｝｝', '｛a｝'],
    ['a } b', 'a } b'],
    ['{{{{', '{{'],
  ])('«%s» is the words «%s»', (source, text) => {
    expect(lex(source)).toEqual([{ kind: 'text', text, at: 0 }]);
  });

  it('loses nothing of its words', () => {
    const source = '一\n{a}\r\n二{b}三';
    const words = lex(source).map((piece) => (piece.kind === 'text' ? piece.text : `{${piece.inner}}`));
    expect(words.join('')).toBe(source);
  });
});

describe('a tag', () => {
  const tag = (inner: string) => readTag({ kind: 'tag', inner, at: 0, innerAt: 1 });

  it.each([
    ['お客様名', { kind: 'variable', name: 'お客様名' }],
    [' 　追跡番号 ', { kind: 'variable', name: '追跡番号' }],
    ['以上', { kind: 'end' }],
    ['END IF', { kind: 'end' }],
    ['それ以外', { kind: 'else' }],
    ['ｅｌｓｅ', { kind: 'else' }],
    ['以上のとおり', { kind: 'variable', name: '以上のとおり' }],
    ['ending', { kind: 'variable', name: 'ending' }],
    ['もし　会社名', { kind: 'if', condition: { kind: 'given', name: '会社名' } }],
    ['それともし 役職', { kind: 'elseif', condition: { kind: 'given', name: '役職' } }],
    ['else if job title', { kind: 'elseif', condition: { kind: 'given', name: 'job title' } }],
  ])('«%s» is read', (inner, expected) => {
    expect(tag(inner)).toEqual(expected);
  });
});

describe('lines of nothing but conditions', () => {
  const lines = (source: string) =>
    dropBareLines(
      lex(source).map((piece) =>
        piece.kind === 'text' ? piece : { kind: 'tag', at: piece.at, tag: readTag(piece) },
      ),
    )
      .map((token) => (token.kind === 'text' ? token.text : `<${token.tag.kind}>`))
      .join('');

  it.each([
    ['{もし a}\nb\n{以上}\n', '<if>b\n<end>'],
    ['x{もし a}\nb{以上}\n', 'x<if>\nb<end>\n'],
    ['{もし a}{以上}\n', '<if><end>'],
    [' {もし a} \n{a}\n', '<if><variable>\n'],
    ['\n\n', '\n\n'],
  ])('%j becomes %j', (source, expected) => {
    expect(lines(source)).toBe(expected);
  });
});

describe('a place', () => {
  it.each([
    ['', 0, 1, 1],
    ['あい', 2, 1, 3],
    ['あ\nい', 2, 2, 1],
    ['あ\r\nい', 3, 2, 1],
    ['😀い', 2, 1, 2],
  ])('of %j at %i is line %i, column %i', (text, at, line, column) => {
    expect(placeOf(text, at)).toEqual({ line, column });
  });
});
