import { describe, expect, it } from 'vitest';
import { RateLine } from './rate-line.ts';

/** A line whose clock goes on by `step` milliseconds whenever it is looked at. */
function lineOf(isTTY: boolean, step: number): { line: RateLine; texts: string[] } {
  const texts: string[] = [];
  let now = 0;
  const clock = () => {
    now += step;
    return now;
  };
  return { line: new RateLine(4_000, { isTTY, write: (text) => texts.push(text) }, clock), texts };
}

describe('the line that says how many are made', () => {
  it('tells the share and the time left, a line every few seconds where lines stay', () => {
    const { line, texts } = lineOf(false, 5_000);
    line.show({ conversations: 1_000, messages: 5_000 });
    expect(texts).toEqual(['1,000 of 4,000 conversations (25 %), 5,000 messages, about 15 s left\n']);
  });

  it('says nothing of what is done at once, but the end', () => {
    const { line, texts } = lineOf(false, 10);
    line.show({ conversations: 1_000, messages: 5_000 });
    line.done('Made 4,000');
    expect(texts).toEqual(['Made 4,000 in 0.0 s\n']);
  });

  it('is written over on a terminal, and wiped in the end', () => {
    const { line, texts } = lineOf(true, 300);
    line.show({ conversations: 2_000, messages: 9_000 });
    line.done('Made 4,000');
    expect(texts).toEqual([
      '\r\u001b[K2,000 of 4,000 conversations (50 %), 9,000 messages, about 1 s left',
      '\r\u001b[K',
      'Made 4,000 in 0.6 s\n',
    ]);
  });
});
