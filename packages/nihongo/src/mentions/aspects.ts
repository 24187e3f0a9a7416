import type { Aspect } from '../lexicon/entry.ts';
import type { Opinion } from '../lexicon/opinions.ts';
import type { Token } from '../tokenizer/token.ts';
import type { Clause } from './clauses.ts';
import { clausesOf } from './clauses.ts';
import type { AspectOpinion } from './mention.ts';

/** Aspects whose word itself says what it is about, whatever noun stands before it: 高い is of the price. */
const surely = new Set(['price', 'delivery', 'staff']);

/** 見直してほしい, 改善をお願いしたい: what is to become better is not good. */
const betters = /^(?:見直|改善|改良|改め|直し|直す|工夫|考え直)/u;

/** Whether what is said is wished for: 〜てほしい, 〜てもらいたい, 〜てください, 〜を願う. */
function isWished(tokens: readonly Token[], { endToken }: Opinion): boolean {
  const after = tokens
    .slice(endToken, endToken + 5)
    .map(({ surface }) => surface)
    .join('');
  return /^に?し?(?:[てで]|をお?)(?:ほし|欲し|もらいた|いただきた|頂きた|いただけ|頂け|ください|下さい|願)/u.test(
    after,
  );
}

/** Whether another thing is spoken of by the time of the judgement: 注文した急須のふたが欠ける is not about 注文. */
function isLeft(tokens: readonly Token[], named: Opinion, judged: Opinion): boolean {
  return tokens.slice(named.endToken + 1, judged.firstToken).some((token, at, between) => {
    const next = between[at + 1];
    return token.pos === '名詞' && next?.pos === '助詞' && /^[がはも]$/u.test(next.surface);
  });
}

/** What each judgement is about: the noun named last before it in its clause, else what its own word is about. */
export function readAspects(
  opinions: readonly Opinion[],
  clauses: readonly Clause[],
  tokens: readonly Token[],
): AspectOpinion[] {
  const found: AspectOpinion[] = [];
  const places = clausesOf(clauses, opinions);
  let named:
    | { readonly aspect: Aspect; readonly opinion: Opinion; readonly clause: Clause | undefined }
    | undefined;
  opinions.forEach((opinion, index) => {
    const clause = places[index];
    if (opinion.plain === 0) {
      if (opinion.aspect !== undefined) named = { aspect: opinion.aspect, opinion, clause };
      return;
    }
    if (Math.abs(opinion.polarity) < 0.3) return;
    const noun =
      named?.clause === clause && named !== undefined && !isLeft(tokens, named.opinion, opinion)
        ? named
        : undefined;
    const own = opinion.aspect;
    const aspect = own !== undefined && surely.has(own) ? own : (noun?.aspect ?? own);
    if (aspect === undefined) return;
    const wished = opinion.polarity > 0 && isWished(tokens, opinion);
    if (wished && !betters.test(opinion.word)) return;
    const start = noun?.aspect === aspect ? noun.opinion.start : opinion.start;
    const polarity = opinion.polarity > 0 && !wished ? 'positive' : 'negative';
    found.push({ aspect, polarity, start, end: opinion.end });
  });
  return found;
}
