import type { Predicate } from '../morph/predicate.ts';
import { has } from '../morph/predicate.ts';
import { readPredicates } from '../morph/read-predicates.ts';
import type { Document, SentenceKind, Sentence as DocumentSentence } from '../text/document.ts';
import type { Token } from '../tokenizer/token.ts';

/** One sentence of a message with what is predicated in it. */
export interface Sentence extends DocumentSentence {
  readonly predicates: readonly Predicate[];
}

/** A message in the two spellings that patterns are written for, each with its way back to the text. */
export interface MessageView {
  /**
   * The writer's own text, with full-width letters and digits made half-width, unit by unit: same length, same offsets.
   * What it repeats of earlier messages, and the signature, are empty lines.
   */
  readonly plain: string;
  /**
   * The text with every word in its dictionary form, and what is said about a predicate behind it in angle brackets:
   * 「お返事がまだ頂けません」 reads お返事がまだいただける<否丁終>. So one pattern serves all conjugations and levels of politeness.
   */
  readonly gist: string;
  /** For each unit of `gist`, where the word that it comes from begins and ends in the text. */
  readonly gistStart: readonly number[];
  readonly gistEnd: readonly number[];
  readonly tokens: readonly Token[];
  /** What the writer wrote in this message, without signature and earlier text. */
  readonly sentences: readonly Sentence[];
}

const marks: readonly (readonly [mark: string, holds: (predicate: Predicate) => boolean])[] = [
  ['否', (one) => one.negative],
  ['過', (one) => one.past],
  ['欲', (one) => one.desire],
  ['進', (one) => one.progressive],
  ['恵', (one) => /^(?:itadak|kudasaru)/u.test(one.frame) || has(one, ...favours)],
  ['受', (one) => has(one, 'れる', 'られる')],
  ['使', (one) => has(one, 'せる', 'させる')],
  ['了', (one) => has(one, 'しまう', 'ちゃう', 'じゃう')],
  ['敬', (one) => one.honorifics.includes('respectful')],
  ['謙', (one) => one.honorifics.includes('humble')],
  ['丁', (one) => one.polite],
  ['令', (one) => one.ending === 'imperative'],
  ['仮', (one) => one.ending === 'conditional'],
  ['推', (one) => has(one, 'う', 'らしい', 'みたい')],
  ['頼', (one) => one.mood === 'request'],
  ['問', (one) => one.mood === 'question'],
];
const favours = ['くださる', 'いただく', 'いただける', 'もらう', 'もらえる', 'くれる'];

const halfWidth = (text: string): string =>
  text.replace(/[！-～]/gu, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0));

/** The writer's own words: not what the message repeats of earlier ones, nor the signature. */
const isOwn = ({ kind }: { readonly kind: SentenceKind }): boolean =>
  kind !== 'quoted' && kind !== 'signature';

function sentencesOf(document: Document, predicates: readonly Predicate[]): Sentence[] {
  let next = 0;
  return document.sentences.map((sentence) => {
    while ((predicates[next]?.end ?? Infinity) <= sentence.start) next += 1;
    const inside: Predicate[] = [];
    for (let one = predicates[next]; one !== undefined && one.start < sentence.end; one = predicates[next]) {
      inside.push(one);
      next += 1;
    }
    return { ...sentence, predicates: inside };
  });
}

/** The text with what is not the writer's own replaced by line ends, unit by unit. */
function ownText({ text, sentences }: Document): string {
  const foreign = sentences.filter((sentence) => !isOwn(sentence));
  if (foreign.length === 0) return text;
  let own = '';
  for (const { start, end } of foreign) own += text.slice(own.length, start) + '\n'.repeat(end - start);
  return own + text.slice(own.length);
}

/** Reads a message once for all patterns. Linear in its length. */
export function viewOf(document: Document): MessageView {
  const { tokens } = document;
  const plain = halfWidth(ownText(document));
  const predicates = readPredicates(tokens).filter(({ start }) => plain[start] !== '\n');
  const pieces: string[] = [];
  const gistStart: number[] = [];
  const gistEnd: number[] = [];
  const write = (piece: string, start: number, end: number): void => {
    pieces.push(piece);
    for (let unit = 0; unit < piece.length; unit++) {
      gistStart.push(start);
      gistEnd.push(end);
    }
  };
  let at = 0;
  const writeTokens = (until: number): void => {
    for (; at < until; at++) {
      const token = tokens[at];
      if (token === undefined) continue;
      const { start, end, known, base } = token;
      const isForeign = plain[start] === '\n';
      write(isForeign ? '\n' : known ? base : plain.slice(start, end), start, end);
    }
  };
  for (const predicate of predicates) {
    writeTokens(predicate.firstToken);
    const said = marks.filter(([, holds]) => holds(predicate)).map(([mark]) => mark);
    write(`${predicate.base}<${said.join('')}>`, predicate.start, predicate.end);
    at = predicate.endToken;
  }
  writeTokens(tokens.length);
  const sentences = sentencesOf(document, predicates).filter(isOwn);
  return { plain, gist: pieces.join(''), gistStart, gistEnd, tokens, sentences };
}
