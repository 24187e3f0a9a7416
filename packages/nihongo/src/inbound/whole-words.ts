import type { Span } from '../text/span.ts';
import type { Token } from '../tokenizer/token.ts';
import type { MessageView } from './view.ts';

/** Index of the token that holds an offset, or -1. */
function holding(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle];
    if (token === undefined) return -1;
    if (token.end <= offset) low = middle + 1;
    else if (token.start > offset) high = middle - 1;
    else return middle;
  }
  return -1;
}

const inflected = /^(?:動詞|形容詞|助動詞)$/u;

/**
 * A place widened to whole words, as a reader marks it: patterns end where they are sure, which may be within a word
 * (少々気にな|りまして). Where it ends within a predicate, it reaches to the predicate's end.
 */
export function wholeWords<Place extends Span>({ tokens, sentences }: MessageView, place: Place): Place {
  const first = tokens[holding(tokens, place.start)];
  const last = tokens[holding(tokens, Math.max(place.end - 1, place.start))];
  const start = first?.start ?? place.start;
  const end = Math.max(last?.end ?? place.end, place.end);
  if (last === undefined || !inflected.test(last.pos)) return { ...place, start, end };
  const sentence = sentences.find((one) => one.start < end && end <= one.end);
  const predicate = sentence?.predicates.find((one) => one.start < end && end < one.end);
  return { ...place, start, end: predicate?.end ?? end };
}
