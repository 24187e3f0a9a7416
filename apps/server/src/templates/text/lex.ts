import { limits } from './limits.ts';
import { TemplateSyntaxError } from './syntax-error.ts';

/** A stretch of plain words, or what stands in one pair of braces. `at` is its UTF-16 offset in the source. */
export type Piece =
  | { kind: 'text'; text: string; at: number }
  | { kind: 'tag'; inner: string; at: number; innerAt: number };

const opening = new Set(['{', '｛']);
const closing = new Set(['}', '｝']);

function unclosed(at: number): TemplateSyntaxError {
  return new TemplateSyntaxError(
    at,
    '「{」に対応する「}」が、同じ行にありません。「}」で閉じてください。文字としての括弧は「{{」と書きます。',
    'This “{” has no “}” on the same line. Close it; to write a brace itself, write “{{”.',
  );
}

/** Where the tag that was opened ends: the place of its closing brace. */
function endOfTag(source: string, at: number): number {
  for (let place = at + 1; place < source.length; place += 1) {
    const unit = source.charAt(place);
    if (closing.has(unit)) return place;
    if (opening.has(unit) || unit === '\n' || unit === '\r') break;
  }
  throw unclosed(at);
}

/**
 * Cuts a source into words and tags. Braces of both widths open and close a tag, on one line; doubled they are themselves.
 * @throws TemplateSyntaxError
 */
export function lex(source: string): Piece[] {
  const pieces: Piece[] = [];
  let words = '';
  let from = 0;
  let tags = 0;
  const flush = (next: number) => {
    if (words !== '') pieces.push({ kind: 'text', text: words, at: from });
    words = '';
    from = next;
  };
  for (let at = 0; at < source.length; at += 1) {
    const unit = source.charAt(at);
    const isBrace = opening.has(unit) || closing.has(unit);
    if (isBrace && source.charAt(at + 1) === unit) {
      words += unit;
      at += 1;
    } else if (opening.has(unit)) {
      const end = endOfTag(source, at);
      tags += 1;
      if (tags > limits.tags)
        throw new TemplateSyntaxError(
          at,
          `変数と条件は合わせて${limits.tags}個までです。定型文を分けてください。`,
          `A template holds at most ${limits.tags} variables and conditions. Make two of it.`,
        );
      flush(end + 1);
      pieces.push({ kind: 'tag', inner: source.slice(at + 1, end), at, innerAt: at + 1 });
      at = end;
    } else {
      words += unit;
    }
  }
  flush(source.length);
  return pieces;
}
