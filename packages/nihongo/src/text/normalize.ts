import type { Span } from './span.ts';

/** A text in one form of its characters, and where each of its units comes from. */
export interface Normalized {
  readonly text: string;
  /** The span of the original that a span of `text` comes from. */
  toOriginal(span: Span): Span;
}

/** Left as they are: NFKC would make ～ a tilde and an ellipsis three dots. */
const kept = new Map([
  ['～', '〜'],
  ['…', '…'],
  ['‥', '‥'],
  ['´', '´'],
  ['｀', '｀'],
]);

/** What NFKC does not change: kana, kanji, ASCII and common marks. Everything else is looked at one by one. */
const settled =
  /[\u0000-\u009f\u3001-\u3003\u3005-\u3035\u3041-\u3096\u309d\u309e\u30a1-\u30fe\u3400-\u9fff]+(?![\u3099\u309a\u309b\u309cﾞﾟ\p{M}])/uy;
/** A character and the marks that combine with it; half-width ﾞ and ﾟ are such marks in effect. */
const cluster = /[^][\p{M}ﾞﾟ]{0,8}/uy;

/**
 * Full-width letters and digits become half-width, half-width katakana full-width, ㈱ (株), ① 1 and so on (NFKC), with
 * a map of offsets back to the original. Never throws, not even on lone surrogates.
 */
export function normalize(text: string): Normalized {
  const starts: number[] = [];
  const ends: number[] = [];
  let out = '';
  for (let at = 0; at < text.length;) {
    const plainEnd = match(settled, text, at);
    const end = plainEnd > at ? plainEnd : Math.max(at + 1, match(cluster, text, at));
    const piece = text.slice(at, end);
    if (plainEnd > at) {
      for (let unit = at; unit < end; unit += 1) {
        starts.push(unit);
        ends.push(unit + 1);
      }
      out += piece;
    } else {
      const form = kept.get(piece) ?? piece.normalize('NFKC');
      for (let unit = 0; unit < form.length; unit += 1) {
        starts.push(at);
        ends.push(end);
      }
      out += form;
    }
    at = end;
  }
  return {
    text: out,
    toOriginal: (span) => ({
      start: starts[span.start] ?? text.length,
      end: span.end > span.start ? (ends[span.end - 1] ?? text.length) : (starts[span.start] ?? text.length),
    }),
  };
}

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
