import { describe, expect, it } from 'vitest';
import { kindsIn } from './kinds-in.fixture.ts';

describe('the signal «hedges»', () => {
  it.each([
    '少々気になりまして。',
    '細かいことで恐縮ですが、色が違うようです。',
    '怒っているわけではないのですが。',
    '大したことではございません。',
    '少し残念でした。',
    '責めるつもりはありません。',
    'なんとなく腑に落ちません。',
  ])('is found in «%s»', (text) => {
    expect(kindsIn(text)).toContain('hedges');
  });

  it.each(['在庫を教えてください。', 'とても嬉しいです。'])('is not seen in «%s»', (text) => {
    expect(kindsIn(text)).not.toContain('hedges');
  });
});
