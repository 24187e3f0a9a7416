import { describe, expect, it } from 'vitest';
import { signatureStart } from './signature.ts';

const start = (text: string): number => signatureStart(text.split('\n'));

describe('signatureStart', () => {
  it.each([
    ['-- and a name', 'a\n-- \nTaro', 1],
    ['-- without its blank', 'a\n--\nTaro', 1],
    ['stars and a company', 'a\n**********\n株式会社みどり\n**********', 1],
    ['heavy rules and a telephone number', 'a\nb\n━━━━━━━━\n山田\n03-1234-5678\n━━━━━━━━\n\n', 2],
    ['spaced signs and an address', 'a\n☆ ★ ☆ ★ ☆ ★ ☆\n山田 taro@example.jp', 1],
  ])('finds %s', (_what, text, at) => expect(start(text)).toBe(at));

  it.each([
    ['no signature', 'a\nb'],
    ['a rule without contact details', 'a\n----------\nb'],
    ['a rule too far from the end', `----------\nTEL\n${'a\n'.repeat(30)}`],
    ['an empty text', ''],
  ])('finds none in %s', (_what, text) => expect(start(text)).toBe(text.split('\n').length));
});
