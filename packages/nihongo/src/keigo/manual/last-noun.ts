import { tokenAt } from '../reply.ts';
import type { Reply } from '../reply.ts';

const nominal = /^(?:名詞|接頭詞)$/u;

/** Where the noun phrase that ends at `end` begins, not before `from`; brackets at its end belong to it. */
export function lastNoun(reply: Reply, from: number, end: number): number | undefined {
  let start: number | undefined;
  for (let index = tokenAt(reply, end - 1); index >= 0; index--) {
    const token = reply.tokens[index];
    if (token === undefined || token.end > end || token.start < from) break;
    const closes = start === undefined && /^[)）]$/u.test(token.surface);
    const within = start !== undefined && /^[(（,，]$/u.test(token.surface);
    const stem = token.pos === '動詞' && token.cform === '連用形';
    if (!closes && !within && !stem && !nominal.test(token.pos)) break;
    start = token.start;
  }
  return start;
}
