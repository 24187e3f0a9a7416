import {
  attributionLength,
  introducesUnmarked,
  isBlank,
  isHeaderBlock,
  isQuotedLine,
  isSeparator,
} from './quote-marks.ts';
import { signatureStart } from './signature.ts';

export type SplitText = {
  /** What the sender wrote this time. */
  fresh: string;
  /** History quoted below (or, by those who answer at the bottom, above) it. */
  quoted: string;
  /** The sender's closing signature. */
  signature: string;
};

/** First line of the history at the end of a mail, or `lines.length`. */
function historyStart(lines: readonly string[]): number {
  for (let at = 0; at < lines.length; at++) {
    if (isSeparator(lines[at] ?? '') || isHeaderBlock(lines, at)) return withRuleAbove(lines, at);
  }
  return lines.length;
}

/** Outlook draws a line of underscores above its header block. */
function withRuleAbove(lines: readonly string[], at: number): number {
  let above = at - 1;
  while (above > 0 && isBlank(lines[above])) above--;
  return /^\s*_{8,}\s*$/.test(lines[above]?.slice(0, 200) ?? '') ? above : at;
}

/** First line of the quotation ending at `end`, with the line that introduces it, or `end`. */
function trailingQuoteStart(lines: readonly string[], end: number): number {
  let at = end;
  while (at > 0 && (isBlank(lines[at - 1]) || isQuotedLine(lines[at - 1] ?? ''))) at--;
  if (!lines.slice(at, end).some(isQuotedLine)) return end;
  for (let back = Math.min(3, at); back >= 1; back--) {
    if (attributionLength(lines, at - back) === back) return at - back;
  }
  while (isBlank(lines[at])) at++;
  return at;
}

/** An introduction whose quotation bears no marks, as web mailers leave it: all below is history. */
function unmarkedQuoteStart(lines: readonly string[], end: number): number {
  for (let at = 0; at < end; at++) {
    const length = attributionLength(lines, at);
    if (length === 0) continue;
    let next = at + length;
    while (next < end && isBlank(lines[next])) next++;
    const isMarked = next < end && isQuotedLine(lines[next] ?? '');
    if (!isMarked && introducesUnmarked(lines, at, length)) return at;
    while (next < end && (isBlank(lines[next]) || isQuotedLine(lines[next] ?? ''))) next++;
    at = next - 1;
  }
  return end;
}

/** End of a quotation standing before all fresh text, or 0. */
function leadingQuoteEnd(lines: readonly string[], end: number): number {
  let at = 0;
  while (at < end && isBlank(lines[at])) at++;
  at += attributionLength(lines, at);
  const from = at;
  while (at < end && (isBlank(lines[at]) || isQuotedLine(lines[at] ?? ''))) at++;
  const rest = lines.slice(at, end);
  const isBottomPosted = lines.slice(from, at).some(isQuotedLine) && !rest.some(isQuotedLine);
  return isBottomPosted && !rest.every(isBlank) ? at : 0;
}

function joined(lines: readonly string[]): string {
  return lines.join('\n').replace(/^\n+/, '').trimEnd();
}

/**
 * Splits a mail's text into what is new, the quoted history and the signature, by Japanese and English
 * customs. Quotations answered point by point stay in `fresh`, since the answers need them. A mail that is
 * nothing but history (a forward) is all fresh. No line is lost: each is in exactly one of the three.
 */
export function splitQuotedHistory(text: string): SplitText {
  const lines = text.split('\n');
  let end = historyStart(lines);
  end = Math.min(end, unmarkedQuoteStart(lines, end));
  end = trailingQuoteStart(lines, end);
  const start = leadingQuoteEnd(lines, end);
  const own = lines.slice(start, end);
  const signatureAt = signatureStart(own);
  const hasWords = own.slice(0, signatureAt).some((line) => !isBlank(line));
  const cut = hasWords ? signatureAt : own.length;
  if (own.every(isBlank)) return { fresh: text.trim(), quoted: '', signature: '' };
  return {
    fresh: joined(own.slice(0, cut)),
    quoted: joined([...lines.slice(0, start), ...lines.slice(end)]),
    signature: joined(own.slice(cut)),
  };
}
