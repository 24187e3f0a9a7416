import { describe, expect, it } from 'vitest';
import { parseStructured, tokenParameter } from './parameters.ts';

const parameters = (value: string): Record<string, string> =>
  Object.fromEntries(parseStructured(value).parameters);

describe('parseStructured', () => {
  it.each([
    ['text/plain', 'text/plain'],
    ['TEXT/HTML; charset=utf-8', 'text/html'],
    ['text/plain (comment); a=b', 'text/plain'],
    ['attachment filename=x', 'attachment'],
    ['', ''],
    [null, ''],
  ])('reads the value of %s', (header, value) => expect(parseStructured(header).value).toBe(value));

  it.each([
    ['t; a=b; c="d;e"; f=g', { a: 'b', c: 'd;e', f: 'g' }],
    ['t; A = b ;C= "d"', { a: 'b', c: 'd' }],
    ['t; a=1; a=2', { a: '1' }],
    ['t; flag; a=b', { a: 'b' }],
    ['t; a="b\\"c\\\\d"', { a: 'b"c\\d' }],
    ['t; a="open', { a: 'open' }],
    ['t;; ;a=b;', { a: 'b' }],
    ['t; =x; a=b', { a: 'b' }],
    ['t; boundary="=?a?Q?b?="', { boundary: '=?a?Q?b?=' }],
    ['t; boundary="%E3%81%82"', { boundary: '%E3%81%82' }],
    ['t; constructor=a; __proto__=b', { constructor: 'a', ['__proto__']: 'b' }],
  ])('reads the parameters of %s', (header, expected) => {
    expect(Object.entries(parameters(header))).toEqual(Object.entries(expected));
  });

  it.each([
    ["t; name*=utf-8''%E3%81%82", 'あ'],
    ["t; name*=utf-8'ja'%E3%81%82", 'あ'],
    ["t; name*0*=utf-8''%E3; name*1*=%81%82", 'あ'],
    ['t; name*1=b; name*0=a', 'ab'],
    ["t; name*0*=utf-8''%E3%81%82; name*1=%41", 'あ%41'],
    ['t; name*=%E3%81%82', 'あ'],
    ["t; name*=''it's", "it's"],
    ["t; name*=utf-8''100%", '100%'],
    ['t; name="100%"', '100%'],
    ['t; name="%zz%E3%81"', '%zz%E3%81'],
  ])('reads the name in %s', (header, name) => expect(parameters(header)['name']).toBe(name));

  it('prefers a plain name to a broken extended one', () => {
    expect(parameters("t; name=plain; name*=utf-8''%E3%81%82%E3%81%82%E3")['name']).toBe('plain');
  });
});

describe('tokenParameter', () => {
  it.each([
    ['t; charset=utf-8 (comment)', 'utf-8'],
    ['t; charset=" utf-8 "', 'utf-8'],
    ['t; charset=""', null],
    ['t', null],
  ])('of %s', (header, charset) => expect(tokenParameter(parseStructured(header), 'charset')).toBe(charset));
});
