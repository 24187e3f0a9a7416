import { describe, expect, it } from 'vitest';
import { adapterOf } from './adapters/index.ts';
import { keepingOfKind, keepings } from './keepings.ts';

describe('what networks let be kept only for a time', () => {
  it.each(keepings.map((rule) => [rule.id, rule] as const))(
    '%s can be kept to, and says where it stands',
    (_, rule) => {
      expect(rule.lookAfterDays).toBeLessThanOrEqual(rule.days - 5);
      expect(rule.from).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
      expect(URL.parse(rule.sourceAddress)?.protocol).toBe('https:');
      expect(rule.kinds.length).toBeGreaterThan(0);
      for (const kind of rule.kinds) expect(adapterOf(kind).lookAgain).toBeDefined();
    },
  );

  it.each([
    ['youtube_comments', 30],
    ['youtube_search', 30],
    ['feed', undefined],
    ['x_search', undefined],
  ] as const)('a source of the kind %s: %s days', (kind, days) => {
    expect(keepingOfKind(kind)?.days).toBe(days);
  });
});
