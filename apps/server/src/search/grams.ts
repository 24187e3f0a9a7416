/**
 * Grams: what the index knows of a text, as numbers of 32 bits. Each character and each pair of neighbours; of Latin
 * letters, digits and what stands between them in numbers and addresses also each three and four, since pairs of digits stand in almost every mail. Two grams may share a
 * number: whatever the index finds is compared with the text itself.
 */

/** What numbers, addresses and codes are made of. */
const alphanumeric = /^[a-z0-9@._-]$/u;
const breaks = /[\s\p{Cc}]+/u;
const longest = 4;

/** FNV-1a over UTF-16 units. */
export function gramOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The grams of a document's folded text. */
export function documentGrams(text: string): Set<number> {
  const grams = new Set<number>();
  for (const run of text.split(breaks)) {
    let before = '';
    let word = '';
    for (const character of run) {
      grams.add(gramOf(character));
      if (before !== '') grams.add(gramOf(before + character));
      word = alphanumeric.test(character) ? (word + character).slice(-longest) : '';
      if (word.length >= 3) grams.add(gramOf(word.slice(-3)));
      if (word.length === longest) grams.add(gramOf(word));
      before = character;
    }
  }
  return grams;
}

/** More than these narrow a search no further: what is left is compared with the text. */
const mostAsked = 10;
const kanaOnly = /^[ぁ-ゖーゝゞ]+$/u;

/** The grams that every document with this folded text in it has: as few and as telling as possible. */
export function queryGrams(text: string): number[] {
  const grams = new Set<string>();
  for (const run of text.split(breaks)) {
    const characters = [...run];
    if (characters.length === 1) grams.add(run);
    for (let at = 0; at + 1 < characters.length; at += 1) {
      const letters = wordLength(characters, at);
      const inside = letters >= 2 && alphanumeric.test(characters[at - 1] ?? '');
      // Of a longer word, the grams of four cover its end.
      if (letters === longest || !inside) grams.add(characters.slice(at, at + Math.max(2, letters)).join(''));
    }
  }
  return [...grams]
    .toSorted((a, b) => commonness(a) - commonness(b))
    .slice(0, mostAsked)
    .map(gramOf);
}

/** Kana say little, single characters less. */
function commonness(gram: string): number {
  return (kanaOnly.test(gram) ? 1 : 0) + ([...gram].length === 1 ? 2 : 0);
}

/** How many of the characters from here are letters and digits, at most four. */
function wordLength(characters: readonly string[], at: number): number {
  let length = 0;
  while (length < longest && alphanumeric.test(characters[at + length] ?? '')) length += 1;
  return length;
}

/** Grams for what is no text: beyond what any text can hold, since control characters never stand in a folded one. */
export const markGram = {
  hasFile: gramOf('\u0001file'),
  direction: (direction: string): number => gramOf(`\u0001direction ${direction}`),
  channel: (id: string): number => gramOf(`\u0001channel ${id}`),
};
