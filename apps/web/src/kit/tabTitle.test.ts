import { describe, expect, it } from 'vitest';
import { tabTitle } from './tabTitle.ts';

describe('the tab’s title', () => {
  it.each([
    [0, '受信箱 · 窓口'],
    [3, '(3) 受信箱 · 窓口'],
    [99, '(99) 受信箱 · 窓口'],
    [100, '(100+) 受信箱 · 窓口'],
  ])('with %i unread is «%s»', (count, title) => {
    expect(tabTitle('受信箱 · 窓口', count, 100)).toBe(title);
  });
});
