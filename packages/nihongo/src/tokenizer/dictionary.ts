import { withDictionaryFile } from './dictionary-files.ts';
import { DoubleArray } from './double-array.ts';
import { readFeatures, type FeatureStore } from './features.ts';
import { UnknownWords } from './unknown-words.ts';
import { readWordTable, type WordTable } from './word-table.ts';

/** A morphological dictionary in memory. */
export interface Dictionary {
  /** From spellings to the groups of `words`. */
  readonly trie: DoubleArray;
  readonly words: WordTable;
  readonly features: FeatureStore;
  readonly unknown: UnknownWords;
  /** Entries for unknown words, grouped by class of characters. */
  readonly unknownWords: WordTable;
  /** The cost of a left context after a right context: `connections[right * contexts + left + 2]`. */
  readonly connections: Int16Array;
  readonly contexts: number;
}

/** Reads the dictionary of the `kuromoji` package: the largest file first, so that its room is free again early. */
export function readDictionary(): Dictionary {
  const { table: words, lines } = withDictionaryFile('tid', (entries) =>
    withDictionaryFile('tid_map', (map) => readWordTable(entries, map)),
  );
  const { table: unknownWords } = withDictionaryFile('unk', (entries) =>
    withDictionaryFile('unk_map', (map) => readWordTable(entries, map)),
  );
  const connections = withDictionaryFile('cc', copyOfNumbers);
  return {
    words,
    features: withDictionaryFile('tid_pos', (contents) => readFeatures(contents, words, lines)),
    trie: withDictionaryFile('base', (base) =>
      withDictionaryFile('check', (check) => new DoubleArray(base, check)),
    ),
    unknown: withDictionaryFile('unk_char', (classes) =>
      withDictionaryFile('unk_invoke', (definitions) => new UnknownWords(classes, definitions)),
    ),
    unknownWords,
    connections,
    contexts: connections[1] ?? 0,
  };
}

function copyOfNumbers(contents: Uint8Array): Int16Array {
  return new Int16Array(contents.buffer, contents.byteOffset, contents.byteLength >> 1).slice();
}
