import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from './normalize.ts';

describe('one form of characters', () => {
  it.each([
    ['１０日', '10日'],
    ['ＡＢＣ', 'ABC'],
    ['ｶﾞｲﾄﾞ', 'ガイド'],
    ['ﾊﾟﾊﾟ', 'パパ'],
    ['か\u3099き\u309a', 'がき\u309a'],
    ['㈱青葉', '(株)青葉'],
    ['①Ⅳ㍿', '1IV株式会社'],
    ['あ　い', 'あ い'],
    ['はい！？', 'はい!?'],
    ['10～20…', '10〜20…'],
    ['｢はい｣｡', '「はい」。'],
    ['é', 'é'],
    ['e\u0301', 'é'],
    ['𠮷😊', '𠮷😊'],
    ['\ud800a', '\ud800a'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(normalize(text).text).toBe(expected);
  });
});

describe('offsets', () => {
  it('lead back to the original', () => {
    const text = '㈱青葉は１０日にｶﾞｲﾄﾞを送る';
    const normalized = normalize(text);
    const original = (part: string): string => {
      const start = normalized.text.indexOf(part);
      const span = normalized.toOriginal({ start, end: start + part.length });
      return text.slice(span.start, span.end);
    };
    expect(original('10日')).toBe('１０日');
    expect(original('ガイド')).toBe('ｶﾞｲﾄﾞ');
    expect(original('ド')).toBe('ﾄﾞ');
    expect(original('株')).toBe('㈱');
    expect(original('送る')).toBe('送る');
  });

  it('of an empty span are where it stands', () => {
    expect(normalize('㈱青葉').toOriginal({ start: 3, end: 3 })).toEqual({ start: 1, end: 1 });
    expect(normalize('青葉').toOriginal({ start: 2, end: 2 })).toEqual({ start: 2, end: 2 });
  });

  it('cover the original from beginning to end, in order, for any text', () => {
    const part = fc.oneof(
      fc.constantFrom(
        'ｶ',
        'ﾞ',
        'ﾟ',
        '\u3099',
        'か',
        '１',
        '㈱',
        '…',
        '😊',
        '\udc00',
        'e',
        '\u0301',
        ' ',
        '가',
        '\u1100',
        '\u1161',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        const normalized = normalize(text);
        const whole = normalized.toOriginal({ start: 0, end: normalized.text.length });
        expect(whole).toEqual({ start: 0, end: text.length });
        let before = 0;
        for (let at = 0; at < normalized.text.length; at += 1) {
          const { start, end } = normalized.toOriginal({ start: at, end: at + 1 });
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = start;
        }
      }),
      { numRuns: 300 },
    );
  });
});
