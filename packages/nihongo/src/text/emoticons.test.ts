import { describe, expect, it } from 'vitest';
import { emoticonEnd } from './emoticons.ts';

describe('emoticons', () => {
  it.each([
    '😊',
    '😊😊',
    '☕️',
    '👍🏽',
    '👨‍👩‍👧',
    '🇯🇵',
    '♪',
    '〜♪',
    '☆',
    '(笑)',
    '（笑）',
    '（泣）',
    '笑',
    '笑笑',
    'ｗｗｗ',
    'www',
    '(^^)',
    '(^_^;)',
    'm(_ _)m',
    '(´;ω;｀)',
    '(≧∇≦)',
    '(^o^)',
  ])('%s is one', (text) => {
    expect(emoticonEnd(text, 0)).toBe(text.length);
    expect(emoticonEnd(`です${text}`, 2)).toBe(text.length + 2);
  });

  it.each([
    '笑顔',
    '笑う',
    'www.example.jp',
    'window',
    '(火)',
    '（税込）',
    '(OK)',
    '(10%)',
    '(ミドリ)',
    '。',
    '！',
    'あ',
    '1',
    '#',
    '',
  ])('%j is none', (text) => {
    expect(emoticonEnd(text, 0)).toBe(0);
  });

  it('take linear time on long runs', () => {
    for (const unit of ['笑', 'w', '(', '~']) {
      const text = `${unit.repeat(20_000)}あ`;
      for (let at = 0; at < text.length; at += 1) emoticonEnd(text, at);
    }
  });
});
