import { describe, expect, it } from 'vitest';
import { formatAddressKey, parseAddresses } from './addresses.ts';

describe('formatAddressKey', () => {
  it.each([
    ['"a..b"@docomo.ne.jp', 'a..b@docomo.ne.jp'],
    ['a..b@DOCOMO.NE.JP', 'a..b@docomo.ne.jp'],
    ['"taro."@ezweb.ne.jp', 'taro.@ezweb.ne.jp'],
    [' <Taro@Example.JP.> ', 'Taro@example.jp'],
    ['"a\\"b"@example.jp', 'a"b@example.jp'],
    ['"a@b"@example.jp', 'a@b@example.jp'],
    ['taro@日本語.jp', 'taro@xn--wgv71a119e.jp'],
    ['taro@ＥＸＡＭＰＬＥ.jp', 'taro@example.jp'],
    ['taro@1.2', 'taro@1.2'],
    ['taro@[192.0.2.1]', 'taro@[192.0.2.1]'],
    ['nobody', 'nobody'],
    ['', ''],
  ])('of %s is %s', (address, key) => expect(formatAddressKey(address)).toBe(key));

  it('of a key is the key itself', () => {
    for (const key of ['a..b@docomo.ne.jp', 'taro.@ezweb.ne.jp', 'x@xn--wgv71a119e.jp'])
      expect(formatAddressKey(key)).toBe(key);
  });
});

describe('parseAddresses', () => {
  it('leaves out what has no address', () => expect(parseAddresses('MAILER-DAEMON, root')).toEqual([]));

  it('does not take an address out of a quoted name', () => {
    expect(parseAddresses('"boss@example.jp" <thief@example.com>')).toEqual([
      { name: 'boss@example.jp', address: 'thief@example.com' },
    ]);
  });

  it('bounds its work on endless headers', () => {
    expect(parseAddresses('a@example.jp, '.repeat(200_000)).length).toBeLessThan(30_000);
    expect(parseAddresses('<'.repeat(500_000))).toEqual([]);
    expect(parseAddresses('a:'.repeat(200_000))).toEqual([]);
  });
});
