import type { Token } from '../tokenizer/token.ts';

/**
 * A text as the dictionary forms of its words one after another, so that a set phrase is found in all its
 * conjugations: 手放せません and 手放せない both read 手放せるない.
 */
export interface Canonical {
  readonly text: string;
  /** By position in `text`: index of the token that begins there, or −1. */
  readonly starting: Int32Array;
  /** By position in `text`: index of the token that ends there, or −1. */
  readonly ending: Int32Array;
}

const negations = new Set(['ない', '無い', 'ん', 'ぬ', 'ず', 'ねえ', 'ねぇ', 'へん']);

/** 〜てる, 〜ちゃう and the like: the verb goes on, or is over; what it says stays the same. */
const aspectual = new Set([
  'てる',
  'でる',
  'とる',
  'どる',
  'ちゃう',
  'じゃう',
  'ちまう',
  'いる',
  'おる',
  'しまう',
]);

/** The form of one word in a canonical text; empty for politeness and 〜ている, which judge nothing. */
export function canonicalForm(token: Token): string {
  if (token.pos === '助動詞') {
    if (token.base === 'ます' || token.base === 'です') return '';
    if (token.surface === 'たら' || token.surface === 'だら') return 'たら';
    return negations.has(token.base) ? 'ない' : token.base;
  }
  if (token.pos === '動詞') return token.pos1 === '非自立' && aspectual.has(token.base) ? '' : token.base;
  if (token.pos === '形容詞') return negations.has(token.base) ? 'ない' : token.base;
  if (token.pos === '助詞' && token.pos1 === '接続助詞' && token.surface === 'で') return 'て';
  return token.surface;
}

/** Reads the canonical text of some tokens. Linear in their number. */
export function canonical(tokens: readonly Token[]): Canonical {
  const forms = tokens.map((token, index) => {
    const form = canonicalForm(token);
    const next = tokens[index + 1];
    // The て of 〜ている belongs to what is left out.
    if (form === 'て' && next?.pos === '動詞' && canonicalForm(next) === '') return '';
    // ありません is ない.
    if (form === 'ある' || form === 'ござる') {
      const after = next?.base === 'ます' ? tokens[index + 2] : next;
      if (after !== undefined && after.pos === '助動詞' && canonicalForm(after) === 'ない') return '';
    }
    return form;
  });
  const text = forms.join('');
  const starting = new Int32Array(text.length + 1).fill(-1);
  const ending = new Int32Array(text.length + 1).fill(-1);
  let at = 0;
  forms.forEach((form, index) => {
    if (form === '') return;
    starting[at] = index;
    at += form.length;
    ending[at] = index;
  });
  return { text, starting, ending };
}
