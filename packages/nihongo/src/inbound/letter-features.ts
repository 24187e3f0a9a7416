import type { Feature } from '../model/linear.ts';
import type { MessageView } from './view.ts';

/** How many letters stand together in one feature. */
const lengths = [2, 3] as const;

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
    for (let at = start; at < end; at++) if (!/\s/u.test(plain[at] ?? '')) places.push(at);
    for (const length of lengths)
      for (let first = 0; first + length <= places.length; first++) {
        const own = places.slice(first, first + length);
        const letters = own.map((at) => plain[at]).join('');
        if (!found.has(letters))
          found.set(letters, {
            name: `x:${letters}`,
            start: own[0] ?? start,
            end: (own.at(-1) ?? start) + 1,
          });
      }
  }
  return [...found.values()];
}
