import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, tryParse } from './parse.ts';
import { render } from './render.ts';

const names = ['会社名', '役職', 'お客様名', '追跡番号'] as const;
const name = fc.constantFrom(...names);
const words = fc.string({ unit: fc.constantFrom(...'あ様 、\nabc。'), maxLength: 6 });

/** A template together with what it must become. */
type Made = { source: string; expected: (values: Record<string, string>) => string };

const text = words.map((plain): Made => ({ source: plain, expected: () => plain }));
const variable = name.map((of): Made => ({
  source: `{${of}}`,
  expected: (values) => values[of] || `【要記入：${of}】`,
}));

const { template } = fc.letrec<{ template: Made; choice: Made }>((tie) => ({
  template: fc
    .array(fc.oneof({ depthSize: 'small', withCrossShrink: true }, text, variable, tie('choice')), {
      maxLength: 4,
    })
    .map((parts) => ({
      source: parts.map((part) => part.source).join(''),
      expected: (values) => parts.map((part) => part.expected(values)).join(''),
    })),
  choice: fc.tuple(name, tie('template'), tie('template'), fc.boolean()).map(([of, yes, no, english]) => ({
    // A word at each edge, so that no condition stands alone on its line.
    source: english
      ? `-{if ${of}}${yes.source}{else}${no.source}{end}-`
      : `-{もし ${of}}${yes.source}{それ以外}${no.source}{以上}-`,
    expected: (values) => `-${(values[of] ? yes : no).expected(values)}-`,
  })),
}));

const someValues = fc.record({
  会社名: fc.constantFrom('', 'みらい'),
  役職: fc.constantFrom('', '部長'),
  お客様名: fc.constantFrom('', '山田', '{会社名}'),
  追跡番号: fc.constant(''),
});

/** A condition may end its line all the same: lines of nothing but conditions and space are left out of the comparison. */
const hasBareLine = (source: string) =>
  source
    .split('\n')
    .some(
      (line) =>
        /[{]/u.test(line) &&
        line.replaceAll(/\{(?:もし|if|それ以外|else|以上|end)[^}]*\}/gu, '').trim() === '',
    );

describe('whatever is written', () => {
  it('becomes what its parts become', () => {
    fc.assert(
      fc.property(template, someValues, ({ source, expected }, values) => {
        fc.pre(!hasBareLine(source) && source.split('{').length < 150);
        const parsed = tryParse(source);
        fc.pre(!('error' in parsed) || !/入れ子/u.test(parsed.error.message.ja));
        const known: Record<string, string> = values;
        expect('nodes' in parsed && render(parsed.nodes, (of) => known[of] ?? '', 'ja').text).toBe(
          expected(values),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('is read or refused with a place within it, and never breaks the reader', () => {
    const pieces =
      '{|}|｛|｝|{{|もし |{もし 会社名}|{以上}|{それ以外}|{それともし 役職}|(|)| かつ | または |なし|=|≠|「|」|"|会社名|😀|if'
        .split('|')
        .concat(['\n', '\r\n', '\u3000', 'not ', '{end}', '【', '\u0000', '\ud800']);
    const piece = fc.constantFrom(...pieces);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (written) => {
        const source = written.join('');
        const parsed = tryParse(source);
        if ('nodes' in parsed) return;
        const { line, column, message } = parsed.error;
        const lines = source.split(/\r\n|\r|\n/u);
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual([...(lines[line - 1] ?? '')].length + 1);
        expect(message.ja.length).toBeGreaterThan(5);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read in time that grows with its length only', () => {
    const long = `${'{もし 会社名}a{以上}'.repeat(60)}${'あ'.repeat(19_000)}`;
    expect(parse(long).length).toBeGreaterThan(60);
    expect(tryParse('{'.repeat(20_000))).toMatchObject({ nodes: expect.any(Array) });
    expect(tryParse(`${'{ '.repeat(10_000)}`)).toMatchObject({ error: { line: 1, column: 1 } });
  });
});
