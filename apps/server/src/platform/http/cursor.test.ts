import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor, type CursorPart } from './cursor.ts';
import { AppError } from './problem.ts';

const id = '0195a1b2-0000-7000-8000-000000000001';

describe('a cursor', () => {
  it.each([
    [['42'], ['number']],
    [[id], ['id']],
    [
      ['2026-11-21T04:00:00.123Z', id],
      ['instant', 'id'],
    ],
    [
      ['infinity', id],
      ['instant', 'id'],
    ],
    [
      ['緑川 「直子」\n', id],
      ['name', 'id'],
    ],
    [
      ['', id],
      ['name', 'id'],
    ],
  ] as [string[], CursorPart[]][])('gives %j back', (parts, kinds) => {
    expect(decodeCursor(encodeCursor(parts), kinds)).toEqual(parts);
  });

  it('is not needed for the first page', () => {
    expect(decodeCursor(undefined, ['number'])).toBeNull();
    expect(decodeCursor('', ['number'])).toBeNull();
  });

  it.each([
    ['of another list', [id], ['number']],
    ['of another order', [id, 'infinity'], ['instant', 'id']],
    ['with a part too many', ['1', '2'], ['number']],
    ['with a part too few', ['infinity'], ['instant', 'id']],
    ['with SQL', ["'; drop table message"], ['number']],
    ['with a month that there is none', ['2026-99-01T00:00:00Z', id], ['instant', 'id']],
    ['with hyphens for an id', ['infinity', '-'.repeat(36)], ['instant', 'id']],
    ['with a number no list is long enough for', ['9'.repeat(15)], ['number']],
    ['with a negative number', ['-1'], ['number']],
    ['with U+0000', ['a\u0000', id], ['name', 'id']],
    ['with half a character', ['\ud800', id], ['name', 'id']],
  ] as [string, string[], CursorPart[]][])('%s is refused', (_what, parts, kinds) => {
    expect(() => decodeCursor(encodeCursor(parts), kinds)).toThrow('Use «nextCursor» as it was answered');
  });

  it('that we did not make is refused with a clear error, never a crash', () => {
    const forged = fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value)).toString('base64url'));
    fc.assert(
      fc.property(fc.oneof(fc.string(), forged), (text) => {
        fc.pre(text !== '');
        expect(() => decodeCursor(text, ['instant', 'id'])).toThrow(AppError);
      }),
    );
  });

  it('holds any name that a customer can have', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
        fc.pre(!name.includes('\u0000') && name.length <= 300);
        expect(decodeCursor(encodeCursor([name, id]), ['name', 'id'])).toEqual([name, id]);
      }),
    );
  });
});
