import type { IpadicTokenizer } from 'kuromoji';
import type { Tokenizer } from '../src/tokenizer/token.ts';

/** How many of the reference's tokens ours has too, with the same beginning and end. */
export function compareSegmentation(
  texts: readonly string[],
  own: Tokenizer,
  reference: IpadicTokenizer,
): { tokens: number; same: number } {
  let tokens = 0;
  let same = 0;
  for (const text of texts) {
    const spans = new Set(own.tokenize(text).map((token) => `${token.start}-${token.end}`));
    let start = 0;
    for (const token of reference.tokenize(text)) {
      const end = start + token.surface_form.length;
      tokens += 1;
      if (spans.has(`${start}-${end}`)) same += 1;
      start = end;
    }
  }
  return { tokens, same };
}
