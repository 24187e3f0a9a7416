import { afterEach, describe, expect, it } from 'vitest';
import { checkKeigo, keigoRules } from './keigo/check.ts';
import type { Rule } from './keigo/rule.ts';
import type { RuleError } from './rule-errors.ts';
import { guarded, onRuleError } from './rule-errors.ts';

const fault = new TypeError('cannot read a property of undefined');
const broken: Rule = {
  id: 'broken',
  severity: 'error',
  source: 'house-style',
  find: () => {
    throw fault;
  },
};

function listen(): RuleError[] {
  const heard: RuleError[] = [];
  onRuleError((failure) => heard.push(failure));
  return heard;
}

afterEach(() => onRuleError(() => undefined));

describe('a rule that throws', () => {
  it('finds nothing and is told of by its name', () => {
    const heard = listen();
    expect(
      guarded('broken', () => {
        throw fault;
      }),
    ).toEqual([]);
    expect(heard).toEqual([{ rule: 'broken', error: fault }]);
  });

  it('is left out of a check, which says what all others find', () => {
    const heard = listen();
    const text = '了解しました。資料を拝見させていただきました。';
    const sound = checkKeigo(text);
    expect(sound.length).toBeGreaterThan(1);
    expect(checkKeigo(text, {}, [broken, ...keigoRules])).toEqual(sound);
    expect(heard.map(({ rule }) => rule)).toEqual(['broken']);
  });

  it('harms nothing where nobody listens', () => {
    expect(checkKeigo('承知いたしました。', {}, [broken])).toEqual([]);
  });
});

describe('a rule that does not throw', () => {
  it('finds what it finds, and nobody is told of it', () => {
    const heard = listen();
    expect(guarded('sound', () => [1, 2])).toEqual([1, 2]);
    expect(heard).toEqual([]);
  });
});
