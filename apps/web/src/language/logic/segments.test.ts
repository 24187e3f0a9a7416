import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aFinding, findingOn } from '../testing/samples.fixture.ts';
import { cut, segmentsOf } from './segments.ts';

describe('a reply as it is drawn', () => {
  it('is one plain piece without findings', () => {
    expect(segmentsOf('了解です', [])).toEqual([{ start: 0, text: '了解です', level: null, ids: [] }]);
    expect(segmentsOf('', [])).toEqual([]);
  });

  it('is cut around its findings', () => {
    const text = 'はい、😀了解しました。';
    expect(
      segmentsOf(text, [findingOn(text, '了解しました')]).map(({ text: words, level }) => [words, level]),
    ).toEqual([
      ['はい、😀', null],
      ['了解しました', 'warning'],
      ['。', null],
    ]);
  });

  it('shows the graver level where two overlap, and knows both', () => {
    const text = 'させていただきます';
    const all = findingOn(text, text, { id: 'all', severity: 'info' });
    const part = findingOn(text, 'いただき', { id: 'part', action: 'block' });
    expect(segmentsOf(text, [all, part])).toMatchObject([
      { text: 'させて', level: 'info', ids: ['all'] },
      { text: 'いただき', level: 'block', ids: ['part', 'all'] },
      { text: 'ます', level: 'info', ids: ['all'] },
    ]);
  });

  it('leaves out what is not in the text', () => {
    expect(segmentsOf('短い', [aFinding({ start: 1, end: 9 })])).toHaveLength(1);
    expect(segmentsOf('短い', [aFinding({ start: 1, end: 1 })])).toHaveLength(1);
  });

  it('loses no character, and no piece is empty', () => {
    const span = fc.record({
      start: fc.integer({ min: -3, max: 30 }),
      end: fc.integer({ min: -3, max: 30 }),
    });
    fc.assert(
      fc.property(fc.string(), fc.array(span), (text, spans) => {
        const pieces = cut(text, spans);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
    );
  });
});
