import { readDictionary } from './dictionary.ts';
import { LatticeTokenizer } from './lattice-tokenizer.ts';
import type { Tokenizer } from './token.ts';

let loaded: Tokenizer | undefined;

/** The tokenizer of this process; the first call reads the dictionary (some hundred milliseconds, about 30 MB). */
export function loadTokenizer(): Tokenizer {
  loaded ??= new LatticeTokenizer(readDictionary());
  return loaded;
}
