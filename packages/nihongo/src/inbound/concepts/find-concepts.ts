import { Trie } from '../../lexicon/trie.ts';
import type { Span } from '../../text/span.ts';
import type { MessageView } from '../view.ts';
import { contemptWords } from './words/contempt.ts';
import { demandWords } from './words/demand.ts';
import { harmWords } from './words/harm.ts';
import { peopleWords } from './words/people.ts';
import { privateWords } from './words/private.ts';
import { toneWords } from './words/tone.ts';

/** A word of one of the classes that harassment is made of. */
export interface Concept extends Span {
  readonly name: string;
}

const tables: readonly Readonly<Record<string, string>>[] = [
  peopleWords,
  harmWords,
  contemptWords,
  privateWords,
  demandWords,
  toneWords,
];

function build(): Trie<string[]> {
  const classes = new Map<string, string[]>();
  for (const [name, words] of tables.flatMap((table) => Object.entries(table)))
    for (const word of words.trim().split(/\s+/u)) {
      const names = classes.get(word);
      if (names === undefined) classes.set(word, [name]);
      else names.push(name);
    }
  const trie = new Trie<string[]>();
  for (const [word, names] of classes) trie.add(word, names);
  return trie;
}

let built: Trie<string[]> | undefined;
const anywhere = (): boolean => true;
const isKana = (unit: number): boolean => unit >= 0x3041 && unit <= 0x30fe;

/** The longest word of any class at each place; one written in kana only where a word of the text begins. */
export function findConcepts({ plain, tokens, sentences }: MessageView): Concept[] {
  const words = (built ??= build());
  const begins = new Set(tokens.map(({ start }) => start));
  const found: Concept[] = [];
  for (const sentence of sentences) {
    for (let start = sentence.start; start < sentence.end; start++) {
      if (isKana(plain.charCodeAt(start)) && !begins.has(start)) continue;
      const longest = words.longest(plain, start, anywhere);
      if (longest === undefined) continue;
      for (const name of longest.value) found.push({ name, start, end: longest.end });
      start = longest.end - 1;
    }
  }
  return found;
}
