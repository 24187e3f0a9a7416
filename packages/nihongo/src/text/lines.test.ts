import { describe, expect, it } from 'vitest';
import { splitLines } from './lines.ts';

describe('lines', () => {
  it.each([
    ['', ['']],
    ['一', ['一']],
    ['一\n二', ['一', '二']],
    ['一\r\n二\r\n', ['一', '二', '']],
    ['\n\n', ['', '', '']],
    ['一\r二', ['一\r二']],
  ])('of %j', (text, expected) => {
    expect(splitLines(text).map((line) => line.text)).toEqual(expected);
  });

  it('know where they are and whether they are blank', () => {
    const text = '一\r\n 　\n三';
    const lines = splitLines(text);
    for (const line of lines) expect(text.slice(line.start, line.end)).toBe(line.text);
    expect(lines.map((line) => line.blank)).toEqual([false, true, false]);
  });
});
