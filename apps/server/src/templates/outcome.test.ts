import { describe, expect, it } from 'vitest';
import { alike, kept } from './likeness/overlap.ts';
import { outcomeOf } from './outcome.ts';
import { meantBy } from './text/meant.ts';

const text =
  '小川様\n\nご注文いただき、ありがとうございます。みどり商店の森本でございます。\n追跡番号: 【要記入：追跡番号】\n\nまたのご利用をお待ちしております。';

describe('what became of a template', () => {
  it.each([
    ['filled in', text.replace('【要記入：追跡番号】', '0000-2051-7731'), 'as_is'],
    [
      'with a sentence before it',
      `お世話になっております。\n${text.replace('【要記入：追跡番号】', '1')}`,
      'as_is',
    ],
    ['with other white space', text.replaceAll('\n', '\r\n '), 'as_is'],
    [
      'with a sentence changed',
      text.replace('またのご利用をお待ちしております。', '到着まで今しばらくお待ちください。'),
      'edited',
    ],
    ['with something else said', '明日うかがいます。どうぞよろしくお願いいたします。', 'rewritten'],
    ['left empty', '', 'rewritten'],
  ])('%s is told', (_what, sent, expected) => {
    expect(outcomeOf(text, sent)).toBe(expected);
  });
});

describe('likeness of texts', () => {
  it('is 1 for the same, 0 for nothing in common, and the same both ways', () => {
    expect(alike('お届け予定日', 'お届け 予定日')).toBe(1);
    expect(alike('あいう', 'かきく')).toBe(0);
    expect(alike('お届け予定日', 'お届け日')).toBe(alike('お届け日', 'お届け予定日'));
    expect(kept('', 'あ')).toBe(1);
    expect(kept('お届け', 'お届けします')).toBe(1);
    expect(kept('お届けします', 'お届け')).toBeLessThan(0.5);
  });
});

describe('a name that is no variable', () => {
  it.each([
    ['お客さま名', 'ja', 'お客様名'],
    ['担当', 'ja', '担当者'],
    ['costumer name', 'en', 'customer name'],
    ['追跡番号', 'ja', null],
    ['tracking number', 'en', null],
  ] as const)('%s was perhaps meant as %s: %s', (name, language, expected) => {
    expect(meantBy(name, language)).toBe(expected);
  });
});
