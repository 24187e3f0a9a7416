import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unflow } from './flowed.ts';

describe('flowed text (RFC 3676)', () => {
  it.each([
    ['joins a line that ends in a blank with the next', 'a \nb\nc', 'a b\nc'],
    ['joins any number of them', 'a \nb \nc', 'a b c'],
    ['keeps paragraphs apart', 'a \nb\n\nc', 'a b\n\nc'],
    ['joins within a quote', '> a \n> b\nc', '> a b\nc'],
    ['joins within a quote of the same depth only', '> a \n>> b\nc', '> a \n>> b\nc'],
    ['writes quotes with a blank behind their marks', '>>a\n>b', '>> a\n> b'],
    ['takes away the blank put before a line that looks like a quote', ' > a', '> a'],
    ['takes away the blank put before «From»', ' From here', 'From here'],
    ['leaves the line above a signature alone', 'a \n-- \nTaro', 'a \n-- \nTaro'],
    ['leaves a text without soft ends alone', 'a\nb', 'a\nb'],
    ['leaves nothing alone', '', ''],
  ])('%s', (_what, text, expected) => {
    expect(unflow(text, false)).toBe(expected);
  });

  it('with DelSp loses the blank too, as a text without blanks between words needs it', () => {
    expect(unflow('お世話に \nなっております。\n敬具', true)).toBe('お世話になっております。\n敬具');
    expect(unflow('The  \norder', true)).toBe('The order');
    expect(unflow('-- \nTaro', true)).toBe('-- \nTaro');
  });

  it('never loses a word', () => {
    const line = fc.constantFrom('a', 'b ', '> c', '> d ', '>> e ', '-- ', '', ' f', '急須 ');
    fc.assert(
      fc.property(fc.array(line), fc.boolean(), (lines, delSp) => {
        const words = (text: string): string => text.replace(/[> \n]/g, '');
        const text = lines.join('\n');
        expect(words(unflow(text, delSp))).toBe(words(text));
      }),
    );
  });
});
