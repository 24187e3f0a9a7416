/** The smallest unit of a text that the dictionary tells apart, in the terms of the IPA dictionary (IPADIC). */
export interface Token {
  /** `text.slice(start, end)`. */
  readonly surface: string;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** 品詞: 動詞, 名詞, 助詞, 助動詞, 記号 … */
  readonly pos: string;
  /** 品詞細分類1 to 3, `*` where there is none. */
  readonly pos1: string;
  readonly pos2: string;
  readonly pos3: string;
  /** 活用型, for example 五段・ラ行; `*` where the word is not conjugated. */
  readonly ctype: string;
  /** 活用形, for example 連用形. */
  readonly cform: string;
  /** 原形; the surface where the word is unknown. */
  readonly base: string;
  /** Reading in katakana, empty where unknown. */
  readonly reading: string;
  /** Whether the word is in the dictionary. */
  readonly known: boolean;
}

/** One entry of the dictionary. */
export interface Entry {
  readonly pos: string;
  readonly pos1: string;
  readonly pos2: string;
  readonly pos3: string;
  readonly ctype: string;
  readonly cform: string;
  readonly base: string;
  readonly reading: string;
  /** How unlikely the word is: the lower, the more common. */
  readonly cost: number;
}

export interface Tokenizer {
  /** Cuts a text into tokens that cover each of its UTF-16 units exactly once, in order. Never throws. */
  tokenize(text: string): Token[];
  /** All entries of the dictionary with exactly this spelling. */
  entriesOf(spelling: string): Entry[];
}
