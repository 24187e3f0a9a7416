import { foldForSearch } from './fold.ts';

/** What parts words for a search. Symbols and emoji can be searched for. */
export const gap = /[\s\p{P}\p{C}]+/u;

/**
 * The grams that a search has to ask for: in what is longer than one character, the single characters are found with the
 * pairs and ask for nothing more.
 */
export function queryGrams(query: string): string[] {
  const grams = new Set<string>();
  for (const run of foldForSearch(query).text.split(gap)) {
    const characters = [...run];
    if (characters.length === 1) grams.add(run);
    for (let at = 1; at < characters.length; at += 1) grams.add(`${characters[at - 1]}${characters[at]}`);
  }
  return [...grams];
}
