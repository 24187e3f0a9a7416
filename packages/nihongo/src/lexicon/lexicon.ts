import { loadTokenizer } from '../tokenizer/load.ts';
import type { Token } from '../tokenizer/token.ts';
import { canonical, canonicalForm } from './canonical.ts';
import type { Entry } from './entry.ts';
import { readEntries } from './entry.ts';
import { Trie } from './trie.ts';
import { aspects } from './words/aspects.ts';
import { delivery } from './words/delivery.ts';
import { emoji } from './words/emoji.ts';
import { feelings } from './words/feelings.ts';
import { idioms } from './words/idioms.ts';
import { judgement } from './words/judgement.ts';
import { looks } from './words/looks.ts';
import { price } from './words/price.ts';
import { quiet } from './words/quiet.ts';
import { service } from './words/service.ts';
import { slang } from './words/slang.ts';
import { staff } from './words/staff.ts';
import { taste } from './words/taste.ts';
import { touch } from './words/touch.ts';
import { working } from './words/working.ts';

const lists = [
  judgement,
  feelings,
  taste,
  touch,
  looks,
  working,
  price,
  service,
  staff,
  delivery,
  slang,
  idioms,
  aspects,
  quiet,
];

/** All words of the lexicon, and the pictures (emoji and faces) apart from them. */
export const wordEntries: readonly Entry[] = lists.flatMap(readEntries);
export const pictureEntries: readonly Entry[] = readEntries(emoji);

/** The lexicon made ready for finding: by dictionary forms, as written, and the pictures. */
export interface Lexicon {
  readonly forms: Trie<Entry>;
  readonly written: Trie<Entry>;
  readonly pictures: Trie<Entry>;
}

const polite = /^(?:です|ます|でした|ました|ません)?$/u;

/**
 * Whether a word keeps its meaning in all its conjugations. 買い in its dictionary form would be any 買う, 潰れろ any
 * 潰れる, 終わってる any 終わる: such words are found as they are written alone.
 */
function conjugates(word: string, tokens: readonly Token[]): boolean {
  const [first, second] = tokens.filter((token) => canonicalForm(token) !== '');
  if (first === undefined || first.base === 'いる') return false;
  if (second === undefined && first.pos !== '記号' && first.base !== first.surface) return false;
  if (second === undefined && /[てで](?:い?る|しまう)$/u.test(word)) return false;
  if (tokens.some((token) => token.cform.startsWith('命令'))) return false;
  const form = canonical(tokens).text;
  return !word.startsWith(form) || polite.test(word.slice(form.length));
}

let loaded: Lexicon | undefined;

/** The lexicon of this process; the first call cuts its set phrases into words. */
export function loadLexicon(): Lexicon {
  if (loaded !== undefined) return loaded;
  const tokenizer = loadTokenizer();
  const lexicon = { forms: new Trie<Entry>(), written: new Trie<Entry>(), pictures: new Trie<Entry>() };
  for (const entry of wordEntries) {
    lexicon.written.add(entry.word, entry);
    const tokens = tokenizer.tokenize(entry.word);
    if (conjugates(entry.word, tokens)) lexicon.forms.add(canonical(tokens).text, entry);
  }
  for (const entry of pictureEntries) lexicon.pictures.add(entry.word, entry);
  loaded = lexicon;
  return lexicon;
}
