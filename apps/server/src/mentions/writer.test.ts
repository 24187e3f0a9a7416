import { describe, expect, it } from 'vitest';
import { writerKey, writerKeys } from './writer.ts';

describe('who wrote a post', () => {
  it.each([
    ['@Hana_Tea', 'hana_tea'],
    ['＠ＨＡＮＡ', 'hana'],
    [' @ hana', 'hana'],
    ['花の茶日記', '花の茶日記'],
    ['@', ''],
  ])('%s is compared as «%s»', (name, key) => expect(writerKey(name)).toBe(key));

  it.each([
    ['花', 'https://x.com/Hana_Tea/status/1', ['花', 'hana_tea']],
    ['', 'https://tiktok.com/@hana/video/5', ['hana']],
    ['@hana', 'https://x.com/hana/status/1', ['hana']],
    ['花', 'https://instagram.com/p/abc', ['花']],
    ['花', 'https://x.com', ['花']],
    ['', 'no address', []],
  ])('%s at %s is known by %o', (author, address, keys) =>
    expect(writerKeys({ author, address })).toEqual(keys),
  );
});
