import type { DrillPair } from '@madoguchi/nihongo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseDrill, isRight, likeness, pairOf, rankRules, type RuleRecord } from './drill.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const pairs = names.flatMap((rule) =>
  [0, 1, 2].map((index): DrillPair => ({
    rule,
    wrong: `${rule}${index}を間違えた文です。`,
    right: `${rule}${index}を直した文でございます。`,
    explanation: { ja: '', en: '' },
  })),
);
const guide = {
  rules: names.map((rule) => ({
    rule,
    title: { ja: `規則${rule}`, en: rule },
    explanation: { ja: '', en: '' },
    severity: 'warning' as const,
    source: 'house-style' as const,
  })),
  pairs,
};
const record = (rule: string, given: Partial<RuleRecord>): RuleRecord => ({
  rule,
  marks: 0,
  given: 0,
  right: 0,
  ...given,
});
const drill = (...records: RuleRecord[]) => chooseDrill(guide, names, records);

describe('the five questions', () => {
  it('are about what one is marked for most, and most of all about the first of it', () => {
    const chosen = drill(record('d', { marks: 9 }), record('b', { marks: 3 }), record('f', { marks: 1 }));
    expect(chosen.map((question) => question.rule)).toEqual(['d', 'b', 'd', 'f', 'b']);
    expect(new Set(chosen.map((question) => question.id)).size).toBe(5);
  });

  it('are of five rules for who was never marked, those first that went wrong or were never asked', () => {
    const chosen = drill(record('a', { given: 4, right: 4 }), record('c', { given: 2, right: 0 }));
    expect(chosen.map((question) => question.rule)).toEqual(['c', 'b', 'd', 'e', 'f']);
  });

  it('are two of them to be written anew, the others to be chosen', () => {
    const chosen = drill();
    expect(chosen.map((question) => question.kind)).toEqual(['choose', 'choose', 'fix', 'choose', 'fix']);
    for (const question of chosen) {
      const pair = pairOf(pairs, question.id);
      if (question.kind === 'fix') expect([question.sentence, question.choices]).toEqual([pair?.wrong, []]);
      else expect(question.choices.toSorted()).toEqual([pair?.right, pair?.wrong].toSorted());
    }
  });

  it('stay the same until they are answered, and then move on', () => {
    expect(drill(record('a', { marks: 1 }))).toEqual(drill(record('a', { marks: 1 })));
    const next = drill(record('a', { marks: 1, given: 2, right: 2 }));
    expect(next.filter((question) => question.rule === 'a').map((question) => question.id)).toEqual([
      'a.2',
      'a.0',
    ]);
  });

  it('are fewer where a lead has left fewer rules', () => {
    expect(chooseDrill(guide, [], [])).toEqual([]);
    expect(chooseDrill(guide, ['a'], []).every((question) => question.rule === 'a')).toBe(true);
  });
});

describe('an order of rules', () => {
  it('keeps every rule exactly once', () => {
    const given = fc.record({ marks: fc.nat(50), given: fc.nat(20), right: fc.nat(20) });
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...names)), given, (some, numbers) => {
        const ranked = rankRules(
          names,
          some.map((rule) => record(rule, numbers)),
        );
        expect(ranked.map((each) => each.rule).toSorted()).toEqual(names);
      }),
    );
  });
});

describe('an answer', () => {
  const pair: DrillPair = {
    rule: 'wrong-register',
    wrong: 'ご要望の件、了解しました。',
    right: 'ご要望の件、承知いたしました。',
    explanation: { ja: '', en: '' },
  };

  it('is right when it is the right sentence, whatever its spaces and stops', () => {
    expect(isRight(pair, ' ご要望の件 承知いたしました', ['wrong-register'])).toBe(true);
  });

  it('is right when it says the same and the rule finds nothing', () => {
    expect(isRight(pair, 'ご要望の件、かしこまりました。', [])).toBe(true);
    expect(isRight(pair, 'ご要望の件、かしこまりました。', ['wrong-register'])).toBe(false);
  });

  it('is wrong when it is the wrong sentence, or says something else', () => {
    expect(isRight(pair, pair.wrong, [])).toBe(false);
    expect(isRight(pair, 'いつもありがとうございます。', [])).toBe(false);
  });

  it('is found by its id, and nothing else is', () => {
    expect(pairOf(pairs, 'b.1')).toBe(pairs[4]);
    for (const id of ['b.9', 'b', 'x.0', 'b.-1', '', 'b.1.1', 'b.1\u0000'])
      expect(pairOf(pairs, id)).toBeUndefined();
  });

  it('is as like itself as can be', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        expect(likeness(one, other)).toBeCloseTo(likeness(other, one));
        expect(likeness(one, other)).toBeLessThanOrEqual(1);
      }),
    );
    expect(likeness(pair.wrong, pair.wrong)).toBe(1);
    expect(likeness('', '')).toBe(0);
  });
});
