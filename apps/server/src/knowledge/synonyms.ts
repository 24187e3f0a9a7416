import { searchForm } from '../search/index.ts';

/** Groups of words that mean the same, as a workspace keeps them. */
export type Synonyms = readonly (readonly string[])[];

const form = (text: string): string => searchForm(text).text.trim();

/** A word in its folded form, with all that mean the same; the word itself first, each once. */
export function variantsOf(word: string, synonyms: Synonyms): string[] {
  const own = form(word);
  if (own === '') return [];
  const groups = synonyms.map((group) => group.map(form)).filter((group) => group.includes(own));
  return [...new Set([own, ...groups.flat()])].filter((each) => each !== '');
}

/** Shorter words stand by chance within others: «品» in «商品». */
const shortest = 2;

/** A question with the words added that mean the same as some of its own. */
export function widened(question: string, synonyms: Synonyms): string {
  const asked = form(question);
  const added = synonyms.flatMap((group) => {
    const held = group.filter((word) => [...form(word)].length >= shortest && asked.includes(form(word)));
    return held.length === 0 ? [] : group.filter((word) => !held.includes(word));
  });
  return [question, ...new Set(added)].join('\n');
}

/** The groups as they are kept: words once each, groups that share a word joined, groups of one left out. */
export function tidySynonyms(groups: Synonyms): string[][] {
  const kept: Map<string, string>[] = [];
  for (const group of groups) {
    const words = new Map(group.map((word) => [form(word), word.normalize('NFC').trim()] as const));
    words.delete('');
    for (const other of kept.filter((each) => [...each.keys()].some((key) => words.has(key)))) {
      for (const [key, word] of other) words.set(key, word);
      kept.splice(kept.indexOf(other), 1);
    }
    kept.push(words);
  }
  return kept.map((words) => [...words.values()]).filter((words) => words.length > 1);
}
