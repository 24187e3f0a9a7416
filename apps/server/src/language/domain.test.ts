import { describe, expect, it } from 'vitest';
import { actionOf, checklistOf, withActions } from './domain.ts';
import type { CheckAnswer, RawFinding } from './protocol.ts';

const raw = (rule: string, at = 'あ'): RawFinding => ({
  id: `${rule}:${at}:1`,
  rule,
  severity: 'warning',
  source: rule.endsWith('-word') ? 'workspace' : 'house-style',
  start: 0,
  end: at.length,
  at,
  message: { ja: `${rule}です。`, en: `It is ${rule}.` },
  suggest: [],
});

const quiet: CheckAnswer = {
  findings: [],
  promises: [],
  asksSomething: false,
  name: { item: 'name', state: 'ok', notes: [] },
  apology: { item: 'apology', state: 'none', notes: [] },
};
const promise = { start: 0, end: 2, at: 'ご連絡', act: 'contact', precision: 'day' } as const;

const listOf = (answer: Partial<CheckAnswer>, rules: string[] = [], hasWords = false) =>
  checklistOf(
    { ...quiet, ...answer },
    withActions(
      rules.map((rule) => raw(rule)),
      new Map(),
    ),
    hasWords,
  );
const stateOf = (list: ReturnType<typeof checklistOf>, item: string) =>
  list.find((line) => line.item === item)?.state;

describe('a rule', () => {
  it('warns until a lead decides otherwise', () => {
    const actions = new Map([['redundant', 'block' as const]]);
    expect([actionOf(actions, 'redundant'), actionOf(actions, 'address')]).toEqual(['block', 'warn']);
  });

  it('that is off says nothing, one that blocks says so', () => {
    const actions = new Map([
      ['redundant', 'off' as const],
      ['address', 'block' as const],
    ]);
    const found = withActions([raw('redundant'), raw('address'), raw('blaming')], actions);
    expect(found.map(({ rule, action }) => [rule, action])).toEqual([
      ['address', 'block'],
      ['blaming', 'warn'],
    ]);
  });
});

describe('the list before sending', () => {
  it('has its six lines in order, whatever there is', () => {
    expect(listOf({}).map(({ item, state }) => [item, state])).toEqual([
      ['keigo', 'ok'],
      ['words', 'none'],
      ['promises', 'none'],
      ['questions', 'none'],
      ['name', 'ok'],
      ['apology', 'none'],
    ]);
  });

  it('tells findings of the language from those of the workspace’s words', () => {
    const list = listOf({}, ['blaming', 'ng-word', 'preferred-word'], true);
    expect([stateOf(list, 'keigo'), stateOf(list, 'words')]).toEqual(['attention', 'attention']);
    expect(list[0]?.notes[0]?.ja).toContain('1件');
    expect(list[1]?.notes[0]?.ja).toContain('2件');
    expect(stateOf(listOf({}, [], true), 'words')).toBe('ok');
  });

  it('looks for the date of each promise', () => {
    const dated = { ...promise, due: '2026-11-25', condition: null };
    const conditional = { ...promise, due: null, condition: 'ご入金確認後' };
    const open = { ...promise, due: null, condition: null };
    expect(stateOf(listOf({ promises: [dated, conditional] }), 'promises')).toBe('ok');
    const list = listOf({ promises: [dated, open] });
    expect(list[2]).toEqual({
      item: 'promises',
      state: 'attention',
      notes: [{ ja: '「ご連絡」に期日がありません。', en: '“ご連絡” says no date.' }],
    });
  });

  it.each([
    ['unanswered-question', 'questions'],
    ['name-mismatch', 'name'],
    ['apology-first', 'apology'],
  ])('shows %s in the line «%s» and not as keigo', (rule, item) => {
    const list = listOf({ asksSomething: true }, [rule]);
    expect(list.find((line) => line.item === item)).toEqual({
      item,
      state: 'attention',
      notes: [{ ja: `${rule}です。`, en: `It is ${rule}.` }],
    });
    expect(stateOf(list, 'keigo')).toBe('ok');
  });

  it('says that questions are answered where there were any', () => {
    expect(stateOf(listOf({ asksSomething: true }), 'questions')).toBe('ok');
  });
});
