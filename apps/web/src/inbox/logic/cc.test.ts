import { describe, expect, it } from 'vitest';
import { parseCc } from './cc.ts';

describe('parseCc', () => {
  it.each([
    ['', []],
    ['a@example.jp', ['a@example.jp']],
    ['a@example.jp, b@example.jp', ['a@example.jp', 'b@example.jp']],
    ['a@example.jp；b@example.jp、c@example.jp', ['a@example.jp', 'b@example.jp', 'c@example.jp']],
    ['a@example.jp b@example.jp\nc@example.jp', ['a@example.jp', 'b@example.jp', 'c@example.jp']],
    ['山田 太郎 <taro@example.jp>, b@example.jp', ['taro@example.jp', 'b@example.jp']],
    ['ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ', ['taro@example.jp']],
    ['taro..x@docomo.ne.jp, taro.@ezweb.ne.jp', ['taro..x@docomo.ne.jp', 'taro.@ezweb.ne.jp']],
    ['a@example.jp, a@example.jp', ['a@example.jp']],
  ])('reads «%s»', (input, addresses) => {
    expect(parseCc(input)).toEqual({ addresses, wrong: [] });
  });

  it.each([
    ['taro', ['taro']],
    ['taro@example', ['taro@example']],
    ['a@b@example.jp', ['a@b@example.jp']],
    ['山田 <>, x@', ['x@']],
  ])('says what is wrong in «%s»', (input, wrong) => {
    expect(parseCc(input).wrong).toEqual(wrong);
  });
});
