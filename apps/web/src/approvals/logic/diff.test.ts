import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords, segment } from './diff.ts';

const shown = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`))
    .join('');

describe('the difference between two replies', () => {
  it.each([
    ['了解しました。', '承知いたしました。', /^\[-了解.*-\]\[\+承知いた.*\+\].*ました。$/u],
    ['11月30日までに', '11月28日までに', /^11月\[-30-\]\[\+28\+\]日までに$/u],
    ['ご返金します。', 'ご返金します。', /^ご返金します。$/u],
    ['', '新しい文', /^\[\+新しい文\+\]$/u],
    ['古い文', '', /^\[-古い文-\]$/u],
    ['Refund by Monday', 'Refund by Friday', /^Refund by \[-Monday-\]\[\+Friday\+\]$/u],
    ['一行目\n二行目', '一行目\n\n二行目', /^一行目\n/u],
  ])('from «%s» to «%s» is said in words', (before, after, expected) => {
    expect(shown(before, after)).toMatch(expected);
  });

  it('is one phrase where only a particle stands between two changes', () => {
    const pieces = diffWords('お客様が希望', '先方が要望');
    expect(pieces.filter(({ kind }) => kind === 'same')).toEqual([]);
  });

  it('leaves nothing out of either text', () => {
    const text = fc.string({
      unit: fc.constantFrom('返', '金', 'を', 'いたし', 'ます', '。', '\n', ' ', 'a', '😀', 'ー'),
    });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = diffWords(before, after);
        const join = (without: string) =>
          pieces.flatMap((piece) => (piece.kind === without ? [] : [piece.text])).join('');
        expect(join('added')).toBe(before);
        expect(join('removed')).toBe(after);
      }),
    );
  });

  it('of two long texts without anything in common shows both whole', () => {
    const long = (word: string) => Array.from({ length: 4000 }, (_, index) => `${word}${index} `).join('');
    expect(diffWords(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  it('rests on words that together are the text', () => {
    const text = 'お世話になっております。12万円を、\r\nご返金します😀';
    expect(segment(text).join('')).toBe(text);
    expect(segment('お世話になっております').length).toBeGreaterThan(2);
  });
});
