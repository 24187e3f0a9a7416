import { describe, expect, it } from 'vitest';
import { aPractice } from '../testing/samples.fixture.ts';
import { beginDrill, onward, rightOnes, takeResult } from './drill.ts';

const { drill: questions } = aPractice();
const result = (right: boolean) => ({
  right,
  answer: '承知いたしました。',
  explanation: { ja: '理由', en: 'Reason' },
  rule: 'wrong-register',
  title: { ja: '言葉づかいの格', en: 'Register' },
  source: 'house-style' as const,
});

describe('a drill', () => {
  it('begins with the first question, unanswered', () => {
    expect(beginDrill(questions)).toEqual({ questions, index: 0, results: [] });
  });

  it('goes on only when its question is answered', () => {
    const begun = beginDrill(questions);
    expect(onward(begun)).toBe(begun);
    expect(onward(takeResult(begun, result(true), 'x')).index).toBe(1);
  });

  it('counts one answer a question', () => {
    const once = takeResult(beginDrill(questions), result(false), '了解しました。');
    expect(once.results).toMatchObject([{ right: false, given: '了解しました。' }]);
    expect(takeResult(once, result(true), 'x')).toBe(once);
  });

  it('is over after the last question, and knows how many were right', () => {
    let drill = beginDrill(questions);
    for (const [index] of questions.entries()) drill = onward(takeResult(drill, result(index !== 2), 'x'));
    expect(drill.index).toBe(5);
    expect(rightOnes(drill)).toBe(4);
    expect(takeResult(drill, result(true), 'x')).toBe(drill);
  });
});
