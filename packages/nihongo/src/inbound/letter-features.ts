import type { Feature } from '../model/linear.ts';
import type { MessageView } from './view.ts';

/** How many letters stand together in one feature. */
const lengths = [2, 3] as const;

const whiteSpace = /\s/u;

/**
 * Every two and three letters in a row (`x:`), whatever words they belong to: dialect, kana without kanji, slang and
 * typing errors are cut into words that the dictionary does not know, but the letters of おどれ, しばく or なめとん stay
 * the same. Each is given once, where it is first written.
 */
export function letterFeatures({ plain, sentences }: MessageView): Feature[] {
  const found = new Map<string, Feature>();
  for (const { kind, start, end } of sentences) {
    if (kind !== 'body' && kind !== 'closing') continue;
    const places: number[] = [];
    let letters = '';
    for (let at = start; at < end; at++) {
      const letter = plain[at] ?? '';
      if (whiteSpace.test(letter)) continue;
      places.push(at);
      letters += letter;
    }
    for (const length of lengths)
      for (let first = 0; first + length <= letters.length; first++) {
        const name = `x:${letters.slice(first, first + length)}`;
        if (!found.has(name))
          found.set(name, {
            name,
            start: places[first] ?? start,
            end: (places[first + length - 1] ?? start) + 1,
          });
      }
  }
  return [...found.values()];
}
