import { describe, expect, it } from 'vitest';
import { loadTokenizer } from '../tokenizer/load.ts';
import { findOpinions } from './opinions.ts';

const read = (text: string) =>
  findOpinions(text, loadTokenizer().tokenize(text)).filter((opinion) => opinion.plain !== 0);
const sum = (text: string): number => read(text).reduce((total, opinion) => total + opinion.polarity, 0);

describe('negation', () => {
  it.each([
    'おいしくない',
    'おいしくありません',
    'おいしくなかったです',
    'おいしいとは思わない',
    'おいしいとは言えません',
    '親切ではありませんでした',
    '便利だとは感じなかった',
    '全然嬉しくないです',
    '満足できません',
    '効果がありませんでした',
    '快適じゃなかった',
    'きれいとは言い難い',
  ])('turns praise round: %s', (text) => {
    expect(sum(text)).toBeLessThan(0);
  });

  it.each([
    '壊れません',
    '一度も壊れていません',
    '不満はありません',
    'まずくない',
    '問題ありませんでした',
    '後悔はない',
    '痛くなかったです',
    '肌荒れしない',
  ])('turns blame round: %s', (text) => {
    expect(sum(text)).toBeGreaterThan(0);
  });

  it.each(['美味しくないわけじゃない', '楽しくないわけがない', '嬉しくないはずがない'])(
    'takes two denials for an assertion: %s',
    (text) => {
      expect(sum(text)).toBeGreaterThan(0);
    },
  );

  it.each(['よくない？', 'かわいくない？', 'おいしくないですか？', '便利じゃない？', 'きれいすぎん？'])(
    'takes a question that expects yes for what it expects: %s',
    (text) => {
      expect(sum(text)).toBeGreaterThan(0);
    },
  );

  it.each(['嬉しくてたまらない', '最高としか言えない', 'おいしいに違いない', '楽しみで仕方ない'])(
    'sees no denial in %s',
    (text) => {
      expect(sum(text)).toBeGreaterThan(0);
    },
  );
});

describe('degree', () => {
  it('strengthens and weakens', () => {
    expect(sum('とても便利')).toBeGreaterThan(sum('便利'));
    expect(sum('めちゃくちゃおいしい')).toBeGreaterThan(sum('おいしい'));
    expect(sum('少し便利')).toBeLessThan(sum('便利'));
    expect(sum('ちょっと不便')).toBeGreaterThan(sum('不便'));
  });

  it('halves what has not happened', () => {
    expect(Math.abs(sum('壊れたら'))).toBeLessThan(Math.abs(sum('壊れた')));
  });
});

describe('a noun and its predicate together', () => {
  it.each([
    '待ち時間が短い',
    '痛みがなくなった',
    '不満が消えました',
    '品質が高い',
    '量が多い',
    '電気代が減りました',
    '収納力が高い',
    '手間が減った',
    '性能が上がりました',
    '種類が豊富',
  ])('praises: %s', (text) => {
    expect(sum(text)).toBeGreaterThan(0);
  });

  it.each([
    '待ち時間が長い',
    '値段が高い',
    '手間が増えた',
    '音が大きい',
    '品質が低い',
    '種類が少ない',
    '反応が遅い',
    '満足度が下がった',
    'バグが多い',
    '効果が薄い',
  ])('blames: %s', (text) => {
    expect(sum(text)).toBeLessThan(0);
  });
});

describe('what should have happened', () => {
  it.each(['扉が開かない', '荷物が来ませんでした', '電源が入らない', '電話がつながらない', '字が読めない'])(
    'blames where it did not: %s',
    (text) => {
      expect(sum(text)).toBeLessThan(0);
    },
  );

  it.each(['扉が開く', '荷物が来ました', '電源を入れる', '字を読む'])(
    'judges nothing where it did: %s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});
