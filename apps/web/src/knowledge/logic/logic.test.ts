import type { GuideQuestion } from '@madoguchi/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseKnowledgeSearch, parseNewArticle } from '../search.ts';
import { aSummary, anArticle } from '../testing/samples.fixture.ts';
import { choicesOf } from './choices.ts';
import { draftOf, emptyDraft, isAnswered, moved } from './draft.ts';
import {
  emptyQuestion,
  freshKey,
  isComplete,
  readTarget,
  walk,
  withoutQuestion,
  writeTarget,
} from './guide.ts';
import { readGroups, writeGroups } from './synonyms.ts';

const id = '01a1fcc1-0000-7000-8000-000000000000';

describe('the address of the list', () => {
  it('says what narrows it, and nothing that means nothing', () => {
    const whole = { q: '返品', language: 'en', state: 'draft', category: id };
    expect(parseKnowledgeSearch(whole)).toEqual(whole);
    expect(parseKnowledgeSearch({ q: '', language: 'fr', state: 1, category: 'x' })).toEqual({});
    expect(parseNewArticle({ of: id })).toEqual({ of: id });
    expect(parseNewArticle({ of: '../x' })).toEqual({});
  });
});

describe('an article’s form', () => {
  const step = { text: '箱', pictureId: 'p', alt: '箱の写真' };

  it('begins as the article is, and a translation with its pictures and its place', () => {
    const article = anArticle({ steps: [step], categoryId: 'c', visibility: 'internal' });
    expect(draftOf(article)).toMatchObject({ question: article.question, steps: [step], language: 'ja' });
    expect(emptyDraft('en', article)).toEqual({
      question: '',
      answer: '',
      steps: [{ text: '', pictureId: 'p', alt: '' }],
      keywords: '',
      categoryId: 'c',
      visibility: 'internal',
      language: 'en',
    });
  });

  it.each([
    ['an answer', { answer: 'a', steps: [] }, true],
    ['a step in words', { answer: ' ', steps: [{ ...step, pictureId: null }] }, true],
    ['a picture', { answer: '', steps: [{ ...step, text: '' }] }, true],
    ['nothing', { answer: ' ', steps: [{ text: ' ', pictureId: null, alt: '' }] }, false],
  ])('can be published with %s: %s', (_name, draft, answered) => {
    expect(isAnswered(draft)).toBe(answered);
  });

  it('moves a thing by one place, keeps all of them, and stays where there is no such place', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(9), fc.constantFrom<1 | -1>(1, -1), (list, at, by) => {
        expect(moved(list, at, by).toSorted()).toEqual(list.toSorted());
      }),
    );
  });
});

describe('words that mean the same', () => {
  it('are read by the line, however they are parted', () => {
    expect(readGroups('返品＝返却=リターン\n\n送料、配送料, 運賃\n急須')).toEqual([
      ['返品', '返却', 'リターン'],
      ['送料', '配送料', '運賃'],
    ]);
  });

  it('come back as they were written', () => {
    const groups = [
      ['a', 'b'],
      ['返品', '返却'],
    ];
    expect(readGroups(writeGroups(groups))).toEqual(groups);
  });
});

describe('guided choices', () => {
  const both = (text: string) => ({ ja: text, en: text });
  const questions: GuideQuestion[] = [
    {
      key: 'q-1',
      text: both('用件'),
      choices: [
        { label: both('配送'), to: { kind: 'question', key: 'q-2' } },
        { label: both('ほか'), to: { kind: 'person' } },
      ],
    },
    {
      key: 'q-2',
      text: both('配送の何'),
      choices: [{ label: both('送料'), to: { kind: 'article', number: 3 } }],
    },
  ];

  it('are walked as a visitor would', () => {
    expect(walk([], [], 'ja')).toBeNull();
    expect(walk(questions, [], 'ja')?.place).toBe(questions[0]);
    expect(walk(questions, [0, 0], 'ja')).toEqual({
      said: [
        { question: '用件', choice: '配送' },
        { question: '配送の何', choice: '送料' },
      ],
      place: { kind: 'article', number: 3 },
    });
    expect(walk(questions, [1, 5], 'en')?.place).toEqual({ kind: 'person' });
    expect(walk(questions, [9], 'ja')?.said).toEqual([]);
  });

  it('lead to a person where a question went', () => {
    const left = withoutQuestion(questions, 'q-2');
    expect(left).toHaveLength(1);
    expect(left[0]?.choices[0]?.to).toEqual({ kind: 'person' });
  });

  it('have targets that are chosen from a list as texts', () => {
    for (const { choices } of questions)
      for (const { to } of choices) expect(readTarget(writeTarget(to))).toEqual(to);
    expect(readTarget('')).toEqual({ kind: 'person' });
  });

  it('are complete in both languages, under names of their own', () => {
    expect(isComplete(questions)).toBe(true);
    const added = emptyQuestion(questions);
    expect(isComplete([...questions, added])).toBe(false);
    expect(questions.map(({ key }) => key)).not.toContain(added.key);
    expect(freshKey([{ ...added, key: 'q-2' }])).toBe('q-3');
  });
});

it('what fits the customer’s question stands first, once', () => {
  const articles = [aSummary({ id: 'a1' }), aSummary({ id: 'a2' })];
  const suggested = [
    { articleId: 'a2', question: '', score: 1, words: ['返品'] },
    { articleId: 'gone', question: '', score: 1, words: [] },
  ];
  expect(choicesOf(articles, suggested).map(({ article, words }) => [article.id, words])).toEqual([
    ['a2', ['返品']],
    ['a1', []],
  ]);
});
