import { loadTokenizer } from '../tokenizer/load.ts';
import type { Token, Tokenizer } from '../tokenizer/token.ts';
import { findBrackets, findQuotations } from './brackets.ts';
import { isClosing, isOpening, isOwnName } from './greetings.ts';
import { cutSections } from './sections.ts';
import { SentenceSplitter } from './sentences.ts';
import { repairPoliteForms } from './repair.ts';
import type { Span } from './span.ts';
import { TokenCursor } from './token-cursor.ts';

/** What a sentence is for in its message. `quoted` is earlier text that the message repeats. */
export type SentenceKind = 'greeting' | 'body' | 'closing' | 'signature' | 'quoted' | 'heading';

/** A sentence without the white space around it; its tokens are `tokens.slice(firstToken, endToken)`. */
export interface Sentence extends Span {
  readonly firstToken: number;
  readonly endToken: number;
  readonly kind: SentenceKind;
}

/** A text with everything that is found in it once, for all that reads it. */
export interface Document {
  readonly text: string;
  /** Every UTF-16 unit of the text is in exactly one token. */
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Quoted speech and terms (「」『』“”), marks included, in order, none within another. */
  readonly quotations: readonly Span[];
}

/** Reads a text: its words, its sentences and what each is for, its quotations. Never throws. */
export function readDocument(text: string, tokenizer: Tokenizer = loadTokenizer()): Document {
  const tokens = repairPoliteForms(tokenizer.tokenize(text));
  const brackets = findBrackets(text);
  const splitter = new SentenceSplitter(text, tokens, brackets);
  const cursor = new TokenCursor(tokens);
  const found = cutSections(text).flatMap((section) =>
    splitter.split(section.start, section.end).map((span) => ({ span, section })),
  );
  const sentences = found.map(({ span, section }) => ({
    start: span.start,
    end: span.end,
    firstToken: cursor.indexAt(span.start),
    endToken: cursor.indexAt(span.end),
    kind: section.kind,
  }));
  return {
    text,
    tokens,
    sentences: nameKinds(text, tokens, sentences),
    quotations: findQuotations(brackets),
  };
}

/** Greetings are what set phrases come first, closings what set phrases come last. */
function nameKinds(text: string, tokens: readonly Token[], sentences: readonly Sentence[]): Sentence[] {
  const kinds = sentences.map(({ kind }) => kind);
  const content = (index: number): string => text.slice(sentences[index]?.start, sentences[index]?.end);
  const words = (index: number): readonly Token[] =>
    tokens.slice(sentences[index]?.firstToken, sentences[index]?.endToken);
  const written = [...kinds.keys()].filter((index) => kinds[index] === 'body' || kinds[index] === 'greeting');
  for (const index of written) {
    if (kinds[index] === 'greeting') continue;
    if (!isOpening(content(index), !kinds.includes('greeting')) && !isOwnName(words(index))) break;
    kinds[index] = 'greeting';
  }
  for (const index of written.toReversed()) {
    if (kinds[index] === 'greeting' || !isClosing(content(index))) break;
    kinds[index] = 'closing';
  }
  return sentences.map((sentence, index) => ({ ...sentence, kind: kinds[index] ?? sentence.kind }));
}
