import type { MarkedText } from '@madoguchi/contract';
import { searchForm } from './text.ts';

type Range = { start: number; end: number };

/** Where words (in search form) stand in a text, apart and in order; what overlaps or touches is one. */
export function findRanges(text: string, words: readonly string[], form = searchForm(text)): Range[] {
  const found: Range[] = [];
  for (const word of words) {
    for (let at = form.text.indexOf(word); at !== -1; at = form.text.indexOf(word, at + word.length))
      found.push(form.toOriginal(at, at + word.length));
  }
  const ranges: Range[] = [];
  for (const range of found.toSorted((a, b) => a.start - b.start)) {
    const last = ranges.at(-1);
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else if (range.end > range.start) ranges.push({ ...range });
  }
  return ranges;
}

/** A text with its words marked. */
export function marked(text: string, words: readonly string[]): MarkedText {
  return { text, ranges: findRanges(text, words) };
}

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const before = 40;
const length = 160;
/** How far a cut may move so as not to stand inside a word. */
const slack = 12;
const latin = /[A-Za-z0-9_.@-]/u;

/** Graphemes are not taken apart, nor Latin words, unless they are very long. */
function cutBefore(text: string, at: number): number {
  let cut = at;
  while (cut > 0 && at - cut < slack && latin.test(text[cut - 1] ?? '') && latin.test(text[cut] ?? ''))
    cut -= 1;
  if (at - cut >= slack) cut = at;
  return wholeCharacter(text, cut);
}

/** The beginning of the character, with all that combines with it, that a place stands in. */
function wholeCharacter(text: string, at: number): number {
  if (at <= 0 || at >= text.length) return Math.max(0, Math.min(at, text.length));
  const from = Math.max(0, at - 32);
  const segment = graphemes.segment(text.slice(from, at + 32)).containing(at - from);
  return segment === undefined ? at : from + segment.index;
}

/**
 * The part of a text that says most: with as many different words as possible, on one line. Its ends fall between characters
 * and Latin words; … stands where something is left out.
 */
export function snippetOf(text: string, words: readonly string[]): MarkedText {
  const ranges = findRanges(text, words);
  const first = bestStart(text, ranges, words);
  const start = first <= before ? 0 : cutBefore(text, first - before);
  const end = start + length >= text.length ? text.length : cutBefore(text, start + length);
  return oneLine(text, start, Math.max(end, Math.min(text.length, start + 1)), ranges);
}

/** Of the places where a word stands, the one with the most different words behind it. */
function bestStart(text: string, ranges: readonly Range[], words: readonly string[]): number {
  let best = { start: ranges[0]?.start ?? 0, many: 0 };
  if (words.length < 2) return best.start;
  for (const { start } of ranges.slice(0, 200)) {
    const near = searchForm(text.slice(start, start + length - before)).text;
    const many = words.filter((word) => near.includes(word)).length;
    if (many > best.many) best = { start, many };
  }
  return best.start;
}

/** A part of a text with its white space drawn together; marks keep their places. */
function oneLine(text: string, start: number, end: number, ranges: readonly Range[]): MarkedText {
  const places: number[] = [];
  let out = start > 0 ? '…' : '';
  let spaced = true;
  for (let at = start; at < end; at += 1) {
    const unit = text[at] ?? '';
    const isSpace = /[\s\p{Cc}]/u.test(unit);
    if (isSpace && spaced) {
      places.push(out.length);
      continue;
    }
    places.push(out.length);
    out += isSpace ? ' ' : unit;
    spaced = isSpace;
  }
  places.push(out.length);
  if (end < text.length) out += '…';
  const place = (at: number): number => places[Math.min(Math.max(at, start), end) - start] ?? 0;
  const shown = ranges
    .map((range) => ({ start: place(range.start), end: place(range.end) }))
    .filter((range) => range.end > range.start);
  return { text: out, ranges: shown };
}
