import type { Span } from '../text/span.ts';
import type { Token } from '../tokenizer/token.ts';

/** A stretch of a text that makes one point. */
export interface Clause extends Span {
  readonly firstToken: number;
  readonly endToken: number;
  /** Whether the next clause is set against this one: 〜けど, 〜のに, しかし. */
  readonly conceded: boolean;
  /** Counted from 0. */
  readonly sentence: number;
}

const sentenceEnd = /^(?:[。．！？!?\n\r]+|.*[！？!?]|\.{2,}|…+|‥+)$/u;
const turning =
  /^(?:しかし|しかしながら|でも|だが|だけど|だけども|けど|けれど|けれども|ですが|ところが|ただ|ただし|なのに|それなのに|のに|にもかかわらず|それでも|とはいえ|とは言え|が|もっとも|それにしても|反面|一方|逆に)$/u;
const yielding =
  /^(?:が|けど|けれど|けれども|けども|のに|ものの|とはいえ|とは言え|くせに|ながらも|つつも|ところが|にもかかわらず|一方|反面|割に|わりに)$/u;
const pictured = /\p{Extended_Pictographic}/u;

/** Whether a sentence is over after this token. */
function ends(token: Token): boolean {
  return sentenceEnd.test(token.surface) || pictured.test(token.surface);
}

function concedes(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !yielding.test(token.surface)) return false;
  const before = tokens[at - 1];
  if (token.surface === 'が') return token.pos === '助詞' && token.pos1 === '接続助詞';
  if (token.surface === 'のに') return before?.pos !== '名詞' || before.pos1 !== '固有名詞';
  return token.pos === '助詞' || token.pos === '接続詞' || token.pos === '名詞';
}

/** の + に is のに where the dictionary cuts it in two; after a bare verb it may say what for (切るのに便利). */
function concedesInTwo(tokens: readonly Token[], at: number): boolean {
  const [one, two, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (one?.surface === 'もの' && two?.surface === 'の') return next?.pos1 === '読点';
  if (one?.surface !== 'の' || one.pos1 !== '非自立' || two?.surface !== 'に') return false;
  return next?.pos1 === '読点' || tokens[at - 2]?.pos !== '動詞';
}

/** Cuts a text into sentences, and these where their points are set against each other. Linear. */
export function readClauses(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let first = 0;
  let sentence = 0;
  const close = (end: number, conceded: boolean): void => {
    const [from, to] = [tokens[first], tokens[end - 1]];
    if (from !== undefined && to !== undefined && end > first)
      clauses.push({ firstToken: first, endToken: end, start: from.start, end: to.end, conceded, sentence });
    first = end;
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (ends(token)) {
      const next = tokens[at + 1]?.pos1 === '空白' ? tokens[at + 2] : tokens[at + 1];
      close(at + 1, next !== undefined && turning.test(next.surface));
      sentence += 1;
    } else if (at > first && (concedes(tokens, at) || concedesInTwo(tokens, at))) close(at + 1, true);
  }
  close(tokens.length, false);
  return clauses;
}

/** The clause that each of some spans, in order of their start, begins in. Linear in both. */
export function clausesOf(clauses: readonly Clause[], spans: readonly Span[]): (Clause | undefined)[] {
  let at = 0;
  return spans.map((span) => {
    while (at < clauses.length - 1 && (clauses[at]?.end ?? 0) <= span.start) at += 1;
    return clauses[at];
  });
}
