import { describe, expect, it } from 'vitest';
import { readDocument } from '../text/document.ts';
import { actorOf, subjectOf } from './actor.ts';
import type { People } from './actor.ts';
import { readPredicates } from './read-predicates.ts';
import { markedSubject } from './subject.ts';

function lastOf(text: string) {
  const { tokens } = readDocument(text);
  const predicate = readPredicates(tokens).at(-1);
  if (predicate === undefined) throw new Error(`no predicate in «${text}»`);
  return { tokens, predicate };
}

const subject = (text: string, people: People = {}): string => {
  const { tokens, predicate } = lastOf(text);
  return subjectOf(tokens, predicate, 0, people);
};
const actor = (text: string): string => {
  const { tokens, predicate } = lastOf(text);
  return actorOf(tokens, predicate, 0);
};
const phrase = (text: string): string | undefined => {
  const { tokens, predicate } = lastOf(text);
  return markedSubject(tokens, -1, predicate.firstToken)?.phrase;
};

describe('whose act it is, by the marked subject', () => {
  it.each([
    ['お客様がお持ちになりました。', 'customer'],
    ['山田様がおっしゃいました。', 'customer'],
    ['御社の担当者がご確認になりました。', 'customer'],
    ['弊社の技術者が伺います。', 'own'],
    ['担当者がご連絡いたします。', 'own'],
    ['私がご説明いたします。', 'own'],
    ['当店の職人がお作りしました。', 'own'],
    ['弊社の店舗は駅前にございます。', 'unknown'],
    ['荷物が届きました。', 'unknown'],
  ])('%s: %s', (text, expected) => {
    expect(subject(text)).toBe(expected);
  });

  it('knows the names that the caller gives', () => {
    expect(subject('木村が伺います。', { members: ['木村'] })).toBe('own');
    expect(subject('木村がお越しになりました。', { customer: '木村' })).toBe('customer');
    expect(subject('青葉商会が手配します。', { company: '青葉商会' })).toBe('own');
  });
});

describe('how far a subject reaches', () => {
  it.each([
    ['弊社の佐藤が資料をお送りします。', '弊社の佐藤'],
    ['係の者が、お客様がお座りになるまでご案内いたします。', '係の者'],
    ['お客様がお忘れになった傘をお預かりしております。', undefined],
    ['弊社が発行した領収書をお持ちください。', undefined],
    ['奥様が「配線も見てほしい」とおっしゃいました。', '奥様'],
    ['当店の焙煎士も、今年の豆は格別だと申しております。', '当店の焙煎士'],
    ['担当が伺いますので、お待ちください。', undefined],
  ])('%s', (text, expected) => {
    expect(phrase(text)).toBe(expected);
  });
});

describe('whose act it is, by the forms alone', () => {
  it.each([
    ['いらっしゃいます。', 'customer'],
    ['ご確認ください。', 'customer'],
    ['ご利用いただきます。', 'customer'],
    ['伺います。', 'own'],
    ['送らせていただきます。', 'own'],
    ['お待ちしております。', 'own'],
    ['届きます。', 'unknown'],
  ])('%s: %s', (text, expected) => {
    expect(actor(text)).toBe(expected);
  });
});
