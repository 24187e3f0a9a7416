import type { Span } from './span.ts';

/** A pair of brackets that belong together, marks included. */
export interface Bracketed extends Span {
  /** The opening mark. */
  readonly open: string;
}

const closers = new Map([
  ['「', '」'],
  ['『', '』'],
  ['“', '”'],
  ['〝', '〟'],
  ['｢', '｣'],
  ['（', '）'],
  ['(', ')'],
  ['【', '】'],
  ['〈', '〉'],
  ['《', '》'],
  ['［', '］'],
  ['[', ']'],
]);
const openers = new Map([...closers].map(([open, close]) => [close, open]));
const quoting = new Set(['「', '『', '“', '〝', '｢', '"']);
const mark = /[「」『』“”〝〟｢｣（）()【】〈〉《》［］[\]"]|\n[^\S\n]*\n/gu;

/** Deeper nesting is nobody's prose; the bound keeps hostile text linear. */
const deepest = 16;

/** The pairs of brackets and quotation marks of a text in order of their beginning. A blank line ends what is left open. */
export function findBrackets(text: string): Bracketed[] {
  const pairs: Bracketed[] = [];
  let open: { mark: string; at: number }[] = [];
  for (const match of text.matchAll(mark)) {
    const [found] = match;
    if (found.startsWith('\n')) open = [];
    else if (found === '"') open = closeStraight(open, match.index, pairs);
    else if (closers.has(found)) open = [...open, { mark: found, at: match.index }].slice(-deepest);
    else open = close(open, openers.get(found) ?? '', match.index, pairs);
  }
  return pairs.sort((a, b) => a.start - b.start);
}

/** The quotations (「」『』“”"") of a text, marks included; those within another one are left out. */
export function findQuotations(brackets: readonly Bracketed[]): Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const bracket of brackets) {
    if (!quoting.has(bracket.open) || bracket.start < end) continue;
    spans.push({ start: bracket.start, end: bracket.end });
    end = bracket.end;
  }
  return spans;
}

type Open = { mark: string; at: number }[];

/** The mark `"` closes what it opened. */
function closeStraight(open: Open, at: number, pairs: Bracketed[]): Open {
  const isOpen = open.some((opened) => opened.mark === '"');
  return isOpen ? close(open, '"', at, pairs) : [...open, { mark: '"', at }].slice(-deepest);
}

function close(open: Open, mark: string, at: number, pairs: Bracketed[]): Open {
  const index = open.findLastIndex((opened) => opened.mark === mark);
  const opened = open[index];
  if (!opened) return open;
  pairs.push({ start: opened.at, end: at + 1, open: mark });
  return open.slice(0, index);
}
