import type { Span } from '../text/span.ts';
import type { Hit } from './finding.ts';

/** A hit, written short. */
export function hit(span: Span, ja: string, en: string, suggest: readonly string[] = []): Hit {
  const at = { start: span.start, end: span.end };
  return { ...at, message: { ja, en }, suggest: [...new Set(suggest)] };
}

/** The place of one group of a match, by the text of the group; the whole match where the group is empty. */
export function group(match: RegExpExecArray, index: number): Span {
  const part = match[index];
  if (part === undefined || part === '') return { start: match.index, end: match.index + match[0].length };
  const start = match.index + match[0].indexOf(part);
  return { start, end: start + part.length };
}
