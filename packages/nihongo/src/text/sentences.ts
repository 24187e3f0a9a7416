import type { Token } from '../tokenizer/token.ts';
import type { Bracketed } from './brackets.ts';
import { emoticonEnd } from './emoticons.ts';
import { canEndSentence, endsAtLineBreak } from './sentence-end.ts';
import type { Span } from './span.ts';
import { TokenCursor } from './token-cursor.ts';

const fullStop = /[。｡！？]+/uy;
const asciiStop = /[!?]+(?![\w/=&%-])/uy;
const dot = /(?<=[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}])[.．]+(?=\s|$)/uy;
const newline = /[^\S\n]*\n\s*/uy;
const trailing = /[。｡！？!?」』）)”…‥]+/uy;
/** Longer brackets hold a text of their own. */
const longestBracket = 240;

/** Cuts texts into sentences. */
export class SentenceSplitter {
  private readonly text: string;
  private readonly cursor: TokenCursor;
  private readonly bracketAt: Map<number, Bracketed>;
  /** Up to here no sentence ends: a run of emoji is looked at once, however long. */
  private settled = 0;

  constructor(text: string, tokens: readonly Token[], brackets: readonly Bracketed[]) {
    this.text = text;
    this.cursor = new TokenCursor(tokens);
    this.bracketAt = new Map(brackets.map((bracket) => [bracket.start, bracket]));
  }

  /**
   * The sentences between two offsets, without the white space around them. They end at 。！？ (not within brackets or
   * quotations), at an emoji or 笑 after a predicate, and at line breaks where the words on either side allow it.
   */
  split(from: number, to: number): Span[] {
    const sentences: Span[] = [];
    let start = from;
    for (let at = from; at < to;) {
      const end = this.endFrom(at, start, to);
      if (end > 0) {
        this.push(sentences, start, end);
        start = end;
        at = end;
      } else at = Math.max(this.next(at, to), Math.min(this.settled, to));
    }
    this.push(sentences, start, to);
    return sentences;
  }

  /** The next offset at which a sentence may end: brackets are passed over as one. */
  private next(at: number, to: number): number {
    const bracket = this.bracketAt.get(at);
    return bracket && bracket.end <= Math.min(to, at + longestBracket) ? bracket.end : at + 1;
  }

  /** Where the sentence ends if it does so at `at`, else 0. */
  private endFrom(at: number, start: number, to: number): number {
    const unit = this.text.charCodeAt(at);
    // 「最悪。」もう行かない: what follows a closing bracket may be a letter.
    if (at > start && this.closesWholeSentences(at)) return at;
    if (isLetter(unit)) return 0;
    const stop =
      match(fullStop, this.text, at) || match(asciiStop, this.text, at) || match(dot, this.text, at);
    if (stop > 0) return Math.min(to, this.withTrailing(stop));
    if (this.text.charAt(at) === '\n' || unit === 0x0d) return this.lineBreak(at, start, to);
    return Math.min(to, this.emoticon(at, start));
  }

  private lineBreak(at: number, start: number, to: number): number {
    const end = match(newline, this.text, at);
    if (end === 0) return 0;
    const gap = this.text.slice(at, end);
    if (end >= to || gap.indexOf('\n') !== gap.lastIndexOf('\n')) return Math.min(end, to);
    const before = this.cursor.before(at, start);
    const lineStart = this.text.lastIndexOf('\n', at - 1) + 1;
    const width = at - Math.max(lineStart, start);
    const below = this.text.slice(end, end + 4);
    return endsAtLineBreak(before, this.cursor.after(end), width, below) ? end : 0;
  }

  /** An emoji, 笑 and the like end a sentence after a predicate, or after any word if white space follows. */
  private emoticon(at: number, start: number): number {
    const end = this.withTrailing(at);
    if (end === at) return 0;
    this.settled = end;
    const before = this.cursor.before(at, start);
    if (!before) return 0;
    const after = this.cursor.after(end);
    if (after && (after.pos === '助詞' || after.pos === '助動詞' || after.pos1 === '読点')) return 0;
    const isSpaced = /[\s]/u.test(this.text.charAt(end)) && before.pos !== '助詞';
    return canEndSentence(before) || isSpaced ? end : 0;
  }

  /** 「はい。分かりました。」 and then something that does not lean on it. */
  private closesWholeSentences(at: number): boolean {
    const closing = this.text.charAt(at - 1);
    if (closing !== '」' && closing !== '』') return false;
    if (!/[。！？!?]/u.test(this.text.charAt(at - 2))) return false;
    const after = this.cursor.after(at);
    return after !== undefined && after.pos !== '助詞' && after.pos !== '助動詞' && after.pos !== '記号';
  }

  /** Closing marks and emoji belong to the sentence before them. */
  private withTrailing(at: number): number {
    let end = at;
    for (;;) {
      const spaced = end + (/^[ \u3000]*/u.exec(this.text.slice(end, end + 3))?.[0].length ?? 0);
      const next = Math.max(match(trailing, this.text, end), emoticonEnd(this.text, spaced));
      if (next <= end || next === spaced) return end;
      end = next;
    }
  }

  private push(sentences: Span[], from: number, to: number): void {
    let start = from;
    let end = to;
    while (start < end && isSpace(this.text.charAt(start))) start += 1;
    while (end > start && isSpace(this.text.charAt(end - 1))) end -= 1;
    if (end > start) sentences.push({ start, end });
  }
}

/** Kana and kanji but those of laughter: most of a text, and none of it ends a sentence. */
function isLetter(unit: number): boolean {
  return (
    (unit >= 0x3041 && unit <= 0x30fc) ||
    (unit >= 0x3400 && unit <= 0x9fff && unit !== 0x7b11 && unit !== 0x6ce3)
  );
}

function isSpace(character: string): boolean {
  return /\s/u.test(character);
}

/** Where a sticky pattern that matches at `at` ends, or 0. */
function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : 0;
}
