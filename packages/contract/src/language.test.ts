import { describe, expect, it } from 'vitest';
import {
  answerDrill,
  checkReply,
  createWord,
  drillQuestion,
  errorStatus,
  finding,
  message,
  problem,
  reading,
  scopes,
  trendWeek,
  updateRule,
} from './index.ts';

const id = '01a1fcc1-0000-7000-8000-000000000001';
const found = {
  id: 'wrong-register:了解しました:1',
  rule: 'wrong-register',
  severity: 'warning',
  action: 'block',
  source: 'house-style',
  start: 0,
  end: 6,
  at: '了解しました',
  message: { ja: '「承知いたしました」とします。', en: 'Say «shōchi itashimashita».' },
  suggest: ['承知いたしました'],
};

describe('a check', () => {
  it('needs a text alone, which may be empty', () => {
    expect(checkReply.parse({ text: '' })).toEqual({ text: '' });
    expect(checkReply.safeParse({}).success).toBe(false);
  });

  it.each([
    { text: 'あ'.repeat(100_001) },
    { text: 'あ', conversationId: 'new' },
    { text: 'あ', channel: 'fax' },
  ])('refuses what cannot be checked', (body) => {
    expect(checkReply.safeParse(body).success).toBe(false);
  });

  it('answers findings of rules that clients do not know yet', () => {
    expect(finding.parse({ ...found, rule: 'a-rule-to-come' }).rule).toBe('a-rule-to-come');
  });
});

describe('an answer that was stopped', () => {
  it('has a code of its own, with the findings in the problem', () => {
    expect(errorStatus.reply_blocked).toBe(422);
    const { findings } = problem.parse({
      type: 'urn:madoguchi:problem:reply_blocked',
      title: 'A rule stops this answer',
      status: 422,
      code: 'reply_blocked',
      detail: 'Correct «了解しました», then send again.',
      findings: [found],
    });
    expect(findings).toEqual([found]);
  });
});

describe('a word of the workspace', () => {
  it('is trimmed, and has no note and no other wording unless given', () => {
    expect(createWord.parse({ kind: 'ng', word: ' 絶対 ' })).toEqual({
      kind: 'ng',
      word: '絶対',
      instead: null,
      note: '',
    });
  });

  it.each([
    { kind: 'ng', word: '\u3000 ' },
    { kind: 'ng', word: 'あ'.repeat(101) },
    { kind: 'ng', word: '絶対', note: 'あ'.repeat(301) },
    { kind: 'slang', word: '絶対' },
  ])('is refused when it is none', (body) => {
    expect(createWord.safeParse(body).success).toBe(false);
  });
});

describe('a rule', () => {
  it('is off, warns or blocks', () => {
    const accepted = ['off', 'warn', 'block', 'shout'].filter(
      (action) => updateRule.safeParse({ action }).success,
    );
    expect(accepted).toEqual(['off', 'warn', 'block']);
  });

  it('is set with a permission of its own', () => {
    expect(scopes).toContain('language:write');
  });
});

describe('what was read out of a message', () => {
  it('names the places it rests on, and may be missing', () => {
    const read = {
      mood: 'dissatisfied',
      veiled: true,
      intent: 'complaint',
      urgency: 'normal',
      signals: [{ kind: 'asks-again', start: 0, end: 4 }],
      harassment: [{ kind: 'threat', start: 5, end: 9 }],
    };
    expect(reading.parse(read)).toEqual(read);
    expect(reading.safeParse({ ...read, mood: 'angry' }).success).toBe(false);
    expect(message.shape.reading.parse(null)).toBeNull();
  });
});

describe('practice', () => {
  it('asks to choose, or to write a sentence anew', () => {
    const question = {
      id: 'i-dropping.0',
      rule: 'i-dropping',
      title: { ja: 'い抜き言葉', en: 'A missing «i»' },
      kind: 'fix',
      sentence: '調べてます。',
      choices: [],
    };
    expect(drillQuestion.parse(question)).toEqual(question);
    expect(answerDrill.safeParse({ questionId: 'i-dropping.0', answer: ' ' }).success).toBe(false);
    expect(answerDrill.safeParse({ questionId: id.repeat(9), answer: 'a' }).success).toBe(false);
  });

  it('tells nothing of a week that could be one person’s', () => {
    const week = { week: '2026-11-16', enough: false, replies: null, rules: [] };
    expect(trendWeek.parse(week)).toEqual(week);
  });
});
