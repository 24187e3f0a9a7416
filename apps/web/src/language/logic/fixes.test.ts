import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aFinding, findingOn } from '../testing/samples.fixture.ts';
import { caretAfter, fixAll, fixedTogether } from './fixes.ts';
import type { Replacement } from './fixes.ts';

const replaced = (text: string, { start, end, text: words }: Replacement): string =>
  text.slice(0, start) + words + text.slice(end);

const text = '了解しました。😀ご苦労様です。なるべく早くお送りします。';
const register = findingOn(text, '了解しました');
const greeting = findingOn(text, 'ご苦労様です', { suggest: ['お世話になっております'] });
const vague = findingOn(text, 'なるべく早く', { suggest: [] });

describe('all fixes in one step', () => {
  it('put the first suggestion in every place, and keep what stands between', () => {
    const all = fixAll(text, [greeting, vague, register]);
    expect(all).toMatchObject({ start: 0, end: text.indexOf('です。なる') + 2 });
    expect(all && replaced(text, all)).toBe(
      '承知いたしました。😀お世話になっております。なるべく早くお送りします。',
    );
  });

  it('are none where only advice is given', () => {
    expect(fixAll(text, [vague])).toBeNull();
    expect(fixAll(text, [])).toBeNull();
  });

  it('take the graver one of two that overlap', () => {
    const whole = aFinding({ id: 'whole', start: 0, end: 6, severity: 'info', suggest: ['はい'] });
    const part = aFinding({ id: 'part', start: 2, end: 6, severity: 'error', suggest: ['いたしました'] });
    expect(fixedTogether([whole, part])).toEqual([part]);
    expect(fixedTogether([whole, { ...part, start: 6, end: 7 }])).toHaveLength(2);
    expect(fixedTogether([{ ...whole, action: 'block' }, part])[0]?.id).toBe('whole');
  });

  it('change nothing outside the places', () => {
    const place = fc.record({
      start: fc.nat(20),
      length: fc.integer({ min: 1, max: 5 }),
      suggest: fc.string(),
    });
    fc.assert(
      fc.property(
        fc.string({ minLength: 26, maxLength: 40 }),
        fc.array(place, { maxLength: 6 }),
        (words, places) => {
          const findings = places.map(({ start, length, suggest }, index) =>
            aFinding({ id: String(index), start, end: start + length, suggest: [suggest] }),
          );
          const all = fixAll(words, findings);
          const oneByOne = fixedTogether(findings)
            .toReversed()
            .reduce(
              (left, { start, end, suggest }) => replaced(left, { start, end, text: suggest[0] ?? '' }),
              words,
            );
          expect(all === null ? words : replaced(words, all)).toBe(oneByOne);
        },
      ),
    );
  });
});

describe('the caret after a fix', () => {
  const fix = { start: 4, end: 6, text: '承知いた' };
  it.each([
    [0, 0],
    [4, 4],
    [5, 8],
    [6, 8],
    [10, 12],
  ])('at %i is at %i', (before, after) => {
    expect(caretAfter(before, fix)).toBe(after);
  });
});
