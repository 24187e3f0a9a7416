import { chunkEnd } from './chunks.ts';
import type { Dictionary } from './dictionary.ts';
import type { Category } from './features.ts';
import { Lattice } from './lattice.ts';
import type { Entry, Token, Tokenizer } from './token.ts';

const letterOrDigit = /[\p{L}\p{N}]/u;
/** The dictionary takes runs of unknown symbols (!!, →) for nouns; here they are what they look like. */
const symbol: Category = { pos: '記号', pos1: '一般', pos2: '*', pos3: '*', ctype: '*', cform: '*' };

/** Cuts texts into the words of a dictionary. */
export class LatticeTokenizer implements Tokenizer {
  private readonly dictionary: Dictionary;
  private readonly lattice: Lattice;
  /** Word, start and end of the tokens of one piece, last first. */
  private readonly found: number[] = [];
  private readonly collect = (word: number, start: number, end: number): void => {
    this.found.push(end, start, word);
  };

  constructor(dictionary: Dictionary) {
    this.dictionary = dictionary;
    this.lattice = new Lattice(dictionary);
  }

  tokenize(text: string): Token[] {
    const tokens: Token[] = [];
    for (let from = 0; from < text.length;) {
      const to = chunkEnd(text, from);
      this.found.length = 0;
      this.lattice.solve(text, from, to, this.collect);
      for (let i = this.found.length - 3; i >= 0; i -= 3) {
        tokens.push(this.token(text, this.found[i + 2] ?? 0, this.found[i + 1] ?? 0, this.found[i] ?? 0));
      }
      from = to;
    }
    return tokens;
  }

  entriesOf(spelling: string): Entry[] {
    const { features, trie, words } = this.dictionary;
    const group = trie.find(spelling);
    const entries: Entry[] = [];
    if (group < 0) return entries;
    for (let word = words.starts[group] ?? 0; word < (words.starts[group + 1] ?? 0); word += 1) {
      const { base, reading } = features.detailsOf(word);
      const category = features.category(words.costs[word * 3] ?? 0);
      entries.push({ ...category, base: base || spelling, reading, cost: words.costs[word * 3 + 2] ?? 0 });
    }
    return entries;
  }

  private token(text: string, word: number, start: number, end: number): Token {
    const surface = text.slice(start, end);
    return word < 0
      ? this.unknownToken(surface, ~word, start, end)
      : this.knownToken(surface, word, start, end);
  }

  private knownToken(surface: string, word: number, start: number, end: number): Token {
    const { features, words } = this.dictionary;
    const { pos, pos1, pos2, pos3, ctype, cform } = features.category(words.costs[word * 3] ?? 0);
    const { base, reading } = features.detailsOf(word);
    return {
      surface,
      start,
      end,
      pos,
      pos1,
      pos2,
      pos3,
      ctype,
      cform,
      base: base || surface,
      reading,
      known: true,
    };
  }

  private unknownToken(surface: string, word: number, start: number, end: number): Token {
    const { features, unknownWords } = this.dictionary;
    const category = features.category(unknownWords.costs[word * 3] ?? 0);
    const { pos, pos1, pos2, pos3, ctype, cform } =
      category.pos === '記号' || letterOrDigit.test(surface) ? category : symbol;
    return {
      surface,
      start,
      end,
      pos,
      pos1,
      pos2,
      pos3,
      ctype,
      cform,
      base: surface,
      reading: '',
      known: false,
    };
  }
}
