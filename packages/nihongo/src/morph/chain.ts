import type { Token } from '../tokenizer/token.ts';
import type { Auxiliary } from './predicate.ts';
import { usualSpelling } from './spelling.ts';

/** Verbs that follow て/で as auxiliaries, whatever the dictionary calls them there. */
const afterTe = new Set(
  'いる おる いらっしゃる いただく いただける くださる もらう もらえる くれる あげる 差し上げる やる みる おく しまう くる いく 参る ある ござる ほしい 頂戴する なる ならない'.split(
    ' ',
  ),
);
const te = new Set(['て', 'で', 'ちゃ', 'じゃ', 'たって', 'だって']);
const nominalAuxiliaries = new Set(['の', 'ん', 'よう', 'そう', 'はず', 'つもり', 'みたい', 'わけ']);

const isTe = (token: Token): boolean =>
  token.pos === '助詞' && token.pos1 === '接続助詞' && te.has(token.surface);

const isCopula = (token: Token | undefined): boolean =>
  token !== undefined && token.pos === '助動詞' && ['だ', 'です', 'じゃ', 'らしい'].includes(token.base);

const isParticle = (token: Token | undefined, ...surfaces: string[]): boolean =>
  token !== undefined && token.pos === '助詞' && surfaces.includes(token.surface);

function auxiliary(token: Token, label?: string): Auxiliary {
  return {
    label: label ?? usualSpelling(token.base),
    surface: token.surface,
    form: token.cform,
    start: token.start,
    end: token.end,
  };
}

/** 買って|よかった says of an act that it was good: two predicates. 帰ってよい says what may be done: one. */
const isVerdict = (token: Token, before: Token | undefined): boolean =>
  /^(?:よ|良)かっ/u.test(token.surface) && before !== undefined && isTe(before);

/** How many tokens from `at` are one more auxiliary (its last one the auxiliary itself), or 0 where the chain ends. */
function step(tokens: readonly Token[], at: number, end: number): number {
  const token = tokens[at];
  if (token === undefined || at >= end) return 0;
  if (token.pos === '助動詞') return 1;
  if (token.pos === '動詞' && (token.pos1 === '接尾' || token.pos1 === '非自立')) return 1;
  const before = tokens[at - 1];
  if (token.pos === '形容詞' && token.pos1 !== '自立') return isVerdict(token, before) ? 0 : 1;
  if (isTe(token)) return 1;
  if (isParticle(token, 'ば') && tokens[at - 1]?.cform === '仮定形') return 1;
  if (before !== undefined && isTe(before) && afterTe.has(usualSpelling(token.base))) return 1;
  const next = tokens[at + 1];
  const afterHa =
    before !== undefined && (isTe(before) || before.pos === '助動詞') && isParticle(token, 'は', 'も');
  if (afterHa && next !== undefined && at + 1 < end && afterTe.has(usualSpelling(next.base))) return 2;
  if (token.pos === '名詞' && nominalAuxiliaries.has(token.surface) && isCopula(next)) return 1;
  return 0;
}

/** Everything said about a head from `from` on: its auxiliaries in their order, and the index after the last. */
export function readChain(
  tokens: readonly Token[],
  from: number,
  end: number,
): { readonly auxiliaries: Auxiliary[]; readonly next: number } {
  const auxiliaries: Auxiliary[] = [];
  let at = from;
  for (let length = step(tokens, at, end); length > 0; length = step(tokens, at, end)) {
    const token = tokens[at + length - 1];
    if (token === undefined) break;
    auxiliaries.push(auxiliary(token, isTe(token) ? 'て' : undefined));
    at += length;
  }
  return { auxiliaries, next: at };
}
