import { loadTokenizer } from '../tokenizer/load.ts';
import type { Token, Tokenizer } from '../tokenizer/token.ts';
import { normalize } from '../text/normalize.ts';
import { foldForSearch, toHiragana } from './fold.ts';
import { gap } from './grams.ts';
import { toCommonKanji } from './variants.ts';

/** What a text is found by. */
export interface SearchTerms {
  /**
   * Every character and every two neighbouring characters of the folded text, white space and punctuation left out.
   * If a text contains a query, it has all grams of the query.
   */
  readonly grams: string[];
  /** Base forms of the words that mean something: 届か → 届く. */
  readonly words: string[];
  /** The readings of names, in hiragana; of a text that is nothing but a few kana, the text: it may be a reading itself. */
  readonly readings: string[];
}

const fewKana = /^[ぁ-ゖーゝゞ]{2,10}(?: [ぁ-ゖーゝゞ]{2,10})?$/u;
const meaningful = new Set(['名詞', '動詞', '形容詞', '副詞', '感動詞', '連体詞']);
const empty = new Set(['非自立', '接尾', '数', '代名詞']);
/** Verbs that stand in every message. */
const commonplace = new Set([
  'する',
  'ある',
  'いる',
  'なる',
  'できる',
  'いたす',
  'ござる',
  'おる',
  'くださる',
  'いただく',
]);

/**
 * The terms of a text: the same for what is indexed and for what is asked. A text matches a query if it has all its grams
 * (the query stands in it as it is), all its words (the same words, in any form) or all its readings; of what a query has
 * none of, nothing is found.
 */
export function searchTerms(text: string, tokenizer: Tokenizer = loadTokenizer()): SearchTerms {
  const folded = foldForSearch(text).text;
  const grams = new Set<string>();
  const words = new Set<string>();
  const readings = new Set<string>();
  for (const run of folded.split(gap)) addGrams(run, grams);
  const isKana = fewKana.test(folded);
  if (isKana) for (const run of folded.split(gap)) readings.add(run);
  for (const token of tokenizer.tokenize(toCommonKanji(normalize(text).text))) {
    addWord(token, words);
    if (!isKana && token.pos1 === '固有名詞' && token.reading !== '') readings.add(toHiragana(token.reading));
  }
  return { grams: [...grams], words: [...words], readings: [...readings] };
}

/** Pairs of code points, not of UTF-16 units: half a surrogate pair cannot be stored in a database. */
function addGrams(run: string, grams: Set<string>): void {
  let before = '';
  for (const character of run) {
    grams.add(character);
    if (before !== '') grams.add(before + character);
    before = character;
  }
}

function addWord(token: Token, words: Set<string>): void {
  if (!meaningful.has(token.pos) || empty.has(token.pos1) || commonplace.has(token.base)) return;
  const base = foldForSearch(token.base).text.replaceAll(/[\s\p{P}\p{C}]/gu, '');
  if (base !== '') words.add(base);
}
