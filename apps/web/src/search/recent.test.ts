import { beforeEach, describe, expect, it } from 'vitest';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';

const kept = new Map<string, string>();
let isFull = false;
beforeEach(() => {
  kept.clear();
  isFull = false;
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    value: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => {
        if (isFull) throw new DOMException('full', 'QuotaExceededError');
        kept.set(key, value);
      },
    },
  });
});

describe('recent searches', () => {
  it('are the last eight, each once, the newest first', () => {
    for (const query of ['a', 'b', 'c', ' a ', '', '  ']) rememberSearch('me', query);
    expect(recentSearches('me')).toEqual(['a', 'c', 'b']);
    for (let n = 0; n < 12; n += 1) rememberSearch('me', `q${n}`);
    expect(recentSearches('me')).toHaveLength(8);
    expect(recentSearches('me')[0]).toBe('q11');
  });

  it('are one’s own, and can be forgotten', () => {
    rememberSearch('me', 'a');
    expect(recentSearches('colleague')).toEqual([]);
    forgetSearches('me');
    expect(recentSearches('me')).toEqual([]);
  });

  it.each(['{', '{}', '[1, null]', 'null'])('are none where something else is kept: %s', (text) => {
    kept.set('madoguchi-searches-me', text);
    expect(recentSearches('me')).toEqual([]);
  });

  it('are no obstacle where nothing can be kept', () => {
    isFull = true;
    rememberSearch('me', 'a');
    expect(recentSearches('me')).toEqual([]);
  });
});
