import { describe, expect, it } from 'vitest';
import { aChecklist, aFinding } from '../testing/samples.fixture.ts';
import { isAboutWords, itemOf, openLines } from './checklist.ts';

const question = aFinding({ id: 'q', rule: 'unanswered-question' });

describe('the line a finding belongs to', () => {
  it.each([
    ['wrong-register', 'house-style', 'keigo'],
    ['double-honorific', '敬語の指針', 'keigo'],
    ['ng-word', 'workspace', 'words'],
    ['unanswered-question', 'house-style', 'questions'],
    ['name-mismatch', 'house-style', 'name'],
    ['apology-first', 'house-style', 'apology'],
  ] as const)('%s (%s) is %s', (rule, source, item) => {
    expect(itemOf({ rule, source })).toBe(item);
  });

  it('tells words from what is missing', () => {
    expect(isAboutWords(aFinding())).toBe(true);
    expect(isAboutWords(question)).toBe(false);
  });
});

describe('the opened list', () => {
  const stateOf = (lines: ReturnType<typeof openLines>, item: string) =>
    lines.find((line) => line.item === item)?.state;

  it('gives each line its findings', () => {
    const lines = openLines(aChecklist(), [aFinding(), question]);
    expect(lines.map(({ item, findings }) => [item, findings.length])).toEqual([
      ['keigo', 1],
      ['words', 0],
      ['promises', 0],
      ['questions', 1],
      ['name', 0],
      ['apology', 0],
    ]);
    expect(stateOf(lines, 'questions')).toBe('attention');
  });

  it('is content with words once they are fixed, before the next answer', () => {
    const lines = openLines(aChecklist({ keigo: 'attention', words: 'none', name: 'attention' }), []);
    expect(stateOf(lines, 'keigo')).toBe('ok');
    expect(stateOf(lines, 'words')).toBe('none');
    expect(stateOf(lines, 'name')).toBe('attention');
  });
});
