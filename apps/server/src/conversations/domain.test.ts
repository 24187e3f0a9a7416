import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  previewOf,
  provisionalName,
  retryWait,
  statusAfterInbound,
  statusAfterReply,
  storable,
  storableDeep,
} from './domain.ts';

describe('preview', () => {
  it.each([
    ['お世話になっております。\n\n佐藤です。', null, 'お世話になっております。 佐藤です。'],
    ['承知しました。\n> 以前の文', 8, '承知しました。'],
    ['> 引用のみ', 0, '> 引用のみ'],
    ['   ', null, ''],
  ])('of %j (quoted from %s) is %j', (text, quotedFrom, expected) => {
    expect(previewOf(text, quotedFrom)).toBe(expected);
  });

  it('never cuts an emoji in two and is never longer than 140 characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const preview = previewOf(text, null);
        expect(preview.isWellFormed()).toBe(true);
        expect(Array.from(preview).length).toBeLessThanOrEqual(140);
      }),
    );
  });
});

it('takes out only what the database cannot hold', () => {
  expect(storable('a\u0000b\ud800c髙①')).toBe('ab\ufffdc髙①');
});

it('does so anywhere in a value, and leaves bytes and dates alone', () => {
  const bytes = new Uint8Array([0, 1]);
  const at = new Date(0);
  expect(storableDeep({ a: ['x\u0000', { b: '\udc00' }], bytes, at, n: null })).toEqual({
    a: ['x', { b: '\ufffd' }],
    bytes,
    at,
    n: null,
  });
});

it.each([
  ['山田 太郎', 'taro@example.jp', '山田 太郎'],
  [null, 'a..b@docomo.ne.jp', 'a..b'],
  ['taro@example.jp', 'taro@example.jp', 'taro'],
  ['  ', 'x@example.jp', 'x'],
])('calls %j <%s> %s', (name, address, expected) => {
  expect(provisionalName(name, address)).toBe(expected);
});

it.each([
  ['done', false, 'open'],
  ['on_hold', false, 'open'],
  ['in_progress', false, 'in_progress'],
  ['open', false, 'open'],
  ['done', true, 'done'],
  ['on_hold', true, 'on_hold'],
] as const)('a message (%s, automatic: %s) leaves the conversation %s', (status, automatic, expected) => {
  expect(statusAfterInbound(status, automatic)).toBe(expected);
});

it.each([
  ['open', undefined, 'in_progress'],
  ['on_hold', undefined, 'on_hold'],
  ['open', 'done', 'done'],
] as const)('an answer to %s wishing %s makes it %s', (status, wanted, expected) => {
  expect(statusAfterReply(status, wanted)).toBe(expected);
});

it('waits longer each time and gives up after about a day', () => {
  const waits = Array.from({ length: 9 }, (_, i) => retryWait(i + 1) ?? 0);
  expect(waits.toSorted((a, b) => a - b)).toEqual(waits);
  expect(retryWait(10)).toBeNull();
  expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(20 * 3600);
});
