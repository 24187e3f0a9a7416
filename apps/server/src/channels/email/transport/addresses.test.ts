import { describe, expect, it } from 'vitest';
import { envelopeAddress } from './addresses.ts';

describe('an address in the envelope', () => {
  it.each([
    ['hanako@example.jp', 'hanako@example.jp'],
    ['a.b+c_d/e@example.jp', 'a.b+c_d/e@example.jp'],
    ['a..b@docomo.ne.jp', '"a..b"@docomo.ne.jp'],
    ['taro.@ezweb.ne.jp', '"taro."@ezweb.ne.jp'],
    ['.taro@ezweb.ne.jp', '".taro"@ezweb.ne.jp'],
    ['"a..b"@docomo.ne.jp', '"a..b"@docomo.ne.jp'],
    ['a"b@example.jp', '"a\\"b"@example.jp'],
    ['花子@例え.jp', '花子@例え.jp'],
  ])('%s is written %s', (address, expected) => {
    expect(envelopeAddress(address)).toBe(expected);
  });

  it.each(['', 'x', '@example.jp', 'x@', 'x@a b', 'x@a>b', 'x\r\nRCPT TO:<y@z>@example.jp'])(
    '«%s» is none',
    (text) => {
      expect(() => envelopeAddress(text)).toThrow('is not an e-mail address');
    },
  );
});
