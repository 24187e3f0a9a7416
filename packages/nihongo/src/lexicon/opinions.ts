import type { Span } from '../text/span.ts';
import type { Token } from '../tokenizer/token.ts';
import type { Collocation } from './collocation.ts';
import { collocationAt } from './collocation.ts';
import { degreeBefore } from './degree.ts';
import type { Aspect } from './entry.ts';
import { expected } from './expected.ts';
import { findWords } from './find.ts';
import { asksAgreement, turnAfter } from './negation.ts';

/** A judgement that a text makes, after negation and degree. Its span is that of the judging words. */
export interface Opinion extends Span {
  /** About −3 to +3; 0 for a word that only names an aspect. */
  readonly polarity: number;
  readonly aspect?: Aspect;
  /** The word of the lexicon, or the words of the collocation. */
  readonly word: string;
  /** Polarity of the word alone. */
  readonly plain: number;
  readonly firstToken: number;
  /** One past the last token of the judging words. */
  readonly endToken: number;
  /** One past the last token of the predicate, negation included. */
  readonly turnedToken: number;
}

/** Verbs that take away what stands before them: 不満が消える, 痛みがなくなる, 魅力が薄れる. */
const takesAway = new Set(
  '消える なくなる 無くなる 減る なくす 無くす 防ぐ 抑える 治る 直る 収まる 治まる 和らぐ やわらぐ 薄れる 失う 失せる 欠ける 吹き飛ぶ 吹っ飛ぶ 解消 軽減 解放 改善 解決 皆無 ゼロ'.split(
    ' ',
  ),
);

/** Whether a noun's judgement is taken away by the verb after it. */
function isTakenAway(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.pos === '形容詞') return false;
  const particle = tokens[at];
  const next =
    particle?.pos === '助詞' && /^(?:[がをはも]|まで|すら|だけ|すべて|も全部)$/u.test(particle.surface)
      ? at + 1
      : at;
  for (const token of tokens.slice(next, next + 2))
    if (takesAway.has(token.pos === '名詞' ? token.surface : token.base)) return true;
  return false;
}

interface Stretch {
  readonly firstToken: number;
  readonly endToken: number;
}

interface Judged extends Span {
  readonly word: string;
  readonly polarity: number;
  readonly aspect?: Aspect;
  readonly firstToken: number;
  readonly endToken: number;
}

/** 壊れたら, 安ければ, 壊れても: said of what has not happened. */
function isHypothetical(tokens: readonly Token[], from: number, end: number): boolean {
  return tokens
    .slice(from, Math.max(end, from) + 2)
    .some(
      (token) =>
        /^(?:たら|だら|なら|れば|けれ|りゃ|場合|とき用)$/u.test(token.surface) ||
        (token.surface === 'ば' && token.pos === '助詞'),
    );
}

function turned(tokens: readonly Token[], judged: Judged): Opinion {
  const turn = turnAfter(tokens, judged.endToken);
  const away = isTakenAway(tokens, judged.endToken) ? 1 : 0;
  // よくない？ stands in the lexicon as a denial, and asks for agreement.
  const asks =
    /(?:[^が]く|じゃ|では)ない$/u.test(judged.word) && asksAgreement(tokens, judged.endToken - 1) ? 1 : 0;
  const denials = turn.denials + away + asks;
  const sign = denials % 2 === 1 ? -0.8 : denials > 0 ? 0.5 : 1;
  const sure =
    isHypothetical(tokens, judged.endToken, turn.endToken) && !/よかった|良かった/u.test(judged.word)
      ? 0.3
      : 1;
  const degree = sure * (denials > 0 ? 1 : degreeBefore(tokens, judged.firstToken));
  return {
    start: judged.start,
    end: judged.end,
    word: judged.word,
    plain: judged.polarity,
    polarity: judged.polarity * sign * degree,
    ...(judged.aspect === undefined ? {} : { aspect: judged.aspect }),
    firstToken: judged.firstToken,
    endToken: judged.endToken,
    turnedToken: Math.max(turn.endToken, judged.endToken),
  };
}

/** What should have happened and did not: a judgement though none of its words is one. */
function disappointments(tokens: readonly Token[], taken: readonly Judged[]): Opinion[] {
  const covered = new Set(
    taken.flatMap((one) =>
      Array.from({ length: one.endToken - one.firstToken }, (_, at) => one.firstToken + at),
    ),
  );
  return tokens.flatMap((token, at): Opinion[] => {
    const event = token.pos === '動詞' ? token.base : token.pos1 === 'サ変接続' ? token.surface : '';
    if (!expected.has(event) || covered.has(at)) return [];
    // まだ使えていない may yet come.
    if (tokens.slice(Math.max(0, at - 3), at).some((one) => one.surface === 'まだ')) return [];
    const turn = turnAfter(tokens, at + 1, 6);
    if (turn.denials % 2 === 0) return [];
    const common = {
      start: token.start,
      end: token.end,
      firstToken: at,
      endToken: at + 1,
      turnedToken: turn.endToken,
    };
    return [{ ...common, word: `${event}ない`, plain: -0.5, polarity: -0.5 }];
  });
}

/** Those of some judgements that share no word with a longer one of the others, both in order. */
function apartFrom<One extends Stretch>(
  ones: readonly One[],
  others: readonly Stretch[],
  always: boolean,
): One[] {
  let at = 0;
  return ones.filter((one) => {
    while (at < others.length && (others[at]?.endToken ?? 0) <= one.firstToken) at += 1;
    const other = others[at];
    if (other === undefined || other.firstToken >= one.endToken) return true;
    return !always && one.endToken - one.firstToken > other.endToken - other.firstToken;
  });
}

/** Judgements of the lexicon and of collocations in a text, from left to right. Linear in its length. */
export function findOpinions(text: string, tokens: readonly Token[]): Opinion[] {
  const paired = tokens.flatMap((_, index) => collocationAt(tokens, index) ?? []);
  const words: Judged[] = apartFrom(findWords(text, tokens), paired, false).map(({ entry, ...rest }) => ({
    ...entry,
    ...rest,
  }));
  const pairs = apartFrom(paired, words, true).map((one: Collocation): Judged => {
    const [start, end] = [tokens[one.firstToken]?.start ?? 0, tokens[one.endToken - 1]?.end ?? 0];
    return { ...one, start, end, word: text.slice(start, end) };
  });
  const judged = [...words, ...pairs];
  return judged
    .map((one) => turned(tokens, one))
    .concat(disappointments(tokens, judged))
    .toSorted((a, b) => a.start - b.start);
}
