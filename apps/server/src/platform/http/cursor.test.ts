import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { AppError } from './problem.ts';

const id = '0195a1b2-0000-7000-8000-000000000001';

it.each([[['42']], [['2026-11-21T04:00:00.123Z', id]], [['infinity', id]]])('gives %j back', (parts) => {
  expect(decodeCursor(encodeCursor(parts), parts.length)).toEqual(parts);
});

it('takes no cursor for the first page', () => {
  expect(decodeCursor(undefined, 1)).toBeNull();
  expect(decodeCursor('', 1)).toBeNull();
});

it('answers any other text with a clear error, never a crash', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      fc.pre(text !== '');
      expect(() => decodeCursor(text, 2)).toThrow(AppError);
    }),
  );
});

it('refuses well-formed parts that are not ours', () => {
  expect(() => decodeCursor(encodeCursor(["'; drop table message"]), 1)).toThrow(AppError);
  expect(() => decodeCursor(encodeCursor(['1', '2']), 1)).toThrow(AppError);
});
