import { describe, expect, it } from 'vitest';
import { checkKeigo, contextRules, keigoRules } from '../keigo/check.ts';
import { drillPairs } from './drill-pairs.ts';
import { ruleGuides } from './rule-guides.ts';

const marksOf = (text: string) => checkKeigo(text).map((finding) => finding.rule);

describe('the drill', () => {
  it.each(keigoRules.map((rule) => rule.id))('has ten pairs or more for %s', (rule) => {
    expect(drillPairs.filter((pair) => pair.rule === rule).length).toBeGreaterThanOrEqual(10);
  });

  it('has pairs of no other rule, and none twice', () => {
    const known = keigoRules.map((rule) => rule.id);
    expect(drillPairs.filter((pair) => !known.includes(pair.rule))).toEqual([]);
    const sentences = drillPairs.flatMap((pair) => [pair.wrong, pair.right]);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('explains every pair in both languages', () => {
    const silent = drillPairs.filter(
      ({ explanation }) => !/\p{sc=Hiragana}/u.test(explanation.ja) || !/^[\p{L}“]/u.test(explanation.en),
    );
    expect(silent).toEqual([]);
  });
});

describe.each(drillPairs.map((pair) => [pair.rule, pair.wrong, pair.right] as const))(
  '%s',
  (rule, wrong, right) => {
    it(`marks «${wrong}»`, () => {
      expect(marksOf(wrong)).toContain(rule);
    });

    it(`leaves «${right}» as it is`, () => {
      expect(marksOf(right)).toEqual([]);
    });
  },
);

describe('the guide to the rules', () => {
  it('has every rule once, in the order of the guide', () => {
    expect(ruleGuides.map((guide) => guide.rule)).toEqual(
      [...keigoRules, ...contextRules].map((rule) => rule.id),
    );
  });

  it('explains each in both languages, and fixes nobody’s attention for long', () => {
    for (const { title, explanation } of ruleGuides) {
      expect(title.ja.length).toBeLessThanOrEqual(20);
      expect(title.en.length).toBeLessThanOrEqual(45);
      expect(explanation.ja).toMatch(/。$/u);
      expect(explanation.en).toMatch(/\.$/u);
    }
  });
});
