import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInbound } from './read-inbound.ts';

const pieces = fc.constantFrom(
  '何度でも',
  '電話',
  '毎日',
  '店員さん',
  'お前',
  '返事がない',
  'まで',
  '帰さない',
  '外国人',
  '土下座',
  '胸',
  '円払え',
  'ありがとう',
  '。',
  '\n',
  '「',
  '😀',
  '\ud83d',
  '\u0000',
  '\u202e',
  'ｶﾞ',
  '100',
);
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
);

describe('the reading of any string', () => {
  it('does not throw and keeps all spans within the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { signals, harassment, urgencyEvidence } = readInbound(text);
        for (const { start, end } of [...signals, ...harassment, ...urgencyEvidence]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(['あ', '電話', '毎日電話して', '店員さんの胸', '帰さない', '\ud800', 'お子さん', '1'])(
    'takes 40,000 units of «%s»',
    (unit) => {
      expect(readInbound(unit.repeat(40_000 / unit.length)).mood).toBeDefined();
    },
  );

  it('names each kind of harassment once', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (all) => {
        const kinds = readInbound(all.join('')).harassment.map(({ kind }) => kind);
        expect(new Set(kinds).size).toBe(kinds.length);
      }),
      { numRuns: 200 },
    );
  });
});
