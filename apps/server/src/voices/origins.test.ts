import { describe, expect, it } from 'vitest';
import { scoreBeside, wordsOf } from './origins.ts';

type Reply = Parameters<typeof scoreBeside>[0][number];
const scored = (kind: Reply['kind'], score: number | null): Reply => ({
  question: kind,
  kind,
  score,
  text: null,
});
const said = (question: string, text: string): Reply => ({ question, kind: 'text', score: null, text });

describe('the score beside words', () => {
  it.each([
    [[], null, null],
    [[said('reason', '良い')], null, null],
    [[scored('nps', 9)], 9, 10],
    [[scored('ces', 2)], 2, 7],
    [[scored('ces', 7), scored('nps', 0), scored('csat', 3)], 3, 5],
    [[scored('ces', 7), scored('nps', 0)], 0, 10],
    [[scored('csat', null), scored('nps', 8)], 8, 10],
  ] as const)('of %j is %s of %s', (replies, score, scoreOf) =>
    expect(scoreBeside(replies)).toEqual({ score, scoreOf }),
  );
});

describe('the words of an answer', () => {
  it.each([
    [[said('a', '良い')], undefined, '良い'],
    [[said('a', '良い'), scored('csat', 5)], 'a', '良い'],
    [[said('a', ' '), said('b', '悪い')], undefined, '悪い'],
    [[said('a', '良い'), said('b', '悪い')], 'b', '悪い'],
  ] as const)('%j to «%s» are «%s»', (replies, question, words) =>
    expect(wordsOf(replies, question)).toBe(words),
  );

  it.each([
    [[scored('csat', 5)], undefined, 'unprocessable'],
    [[said('a', ' ')], 'a', 'unprocessable'],
    [[said('a', '良い'), said('b', '悪い')], undefined, 'invalid_request'],
    [[said('a', '良い')], 'b', 'invalid_request'],
  ] as const)('%j to «%s» are none: %s', (replies, question, code) =>
    expect(() => wordsOf(replies, question)).toThrow(expect.objectContaining({ code })),
  );
});
